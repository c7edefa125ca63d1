import { z } from "@medusajs/framework/zod";
import { day, provider } from "../parameters";

/** Tashkent days, both included. */
export const totalsQuery = z.object({
  from: day.optional(),
  to: day.optional(),
  provider: provider.optional(),
});

export type TotalsQuery = z.infer<typeof totalsQuery>;
