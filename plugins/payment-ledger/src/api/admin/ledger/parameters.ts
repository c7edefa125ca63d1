import { z } from "@medusajs/framework/zod";
import { boundsOf } from "../../../reconciliation/tashkent-day";

/** Parameters that several routes of the ledger share. */
export const provider = z.string().min(1).max(40);

/** A day of the merchant's calendar. */
export const day = z
  .string()
  .refine((text) => boundsOf(text) !== null, "must be a day like 2026-11-21");

export const page = {
  limit: z.coerce.number().int().min(0).max(100).default(20),
  offset: z.coerce.number().int().min(0).default(0),
};
