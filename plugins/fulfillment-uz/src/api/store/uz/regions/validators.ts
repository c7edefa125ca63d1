import { z } from "@medusajs/framework/zod";
import { findDivision } from "../../../../divisions";

/** `?code=uz-tk` asks for one division; anything else in the query is a mistake. */
export const RegionsQuery = z
  .object({
    code: z
      .string()
      .refine((code) => findDivision(code) !== undefined, "Unknown division code")
      .optional(),
  })
  .strict();
