import { z } from "@medusajs/framework/zod";
import { day, page, provider } from "../parameters";

export const reconciliationsQuery = z.object({
  provider: provider.optional(),
  day: day.optional(),
  ...page,
});

export const reconcileBody = z.object({ day, provider: provider.optional() }).strict();

export type ReconciliationsQuery = z.infer<typeof reconciliationsQuery>;
export type ReconcileBody = z.infer<typeof reconcileBody>;
