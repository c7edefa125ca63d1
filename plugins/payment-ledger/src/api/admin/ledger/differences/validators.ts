import { z } from "@medusajs/framework/zod";
import { DIFFERENCE_KINDS } from "../../../../reconciliation/compare";
import { day, page, provider } from "../parameters";

const filter = z.object({
  status: z.enum(["open", "resolved"]).optional(),
  provider: provider.optional(),
  kind: z.enum(DIFFERENCE_KINDS).optional(),
  /** Days, both included. */
  from: day.optional(),
  to: day.optional(),
});

export const differencesQuery = filter.extend(page);

export const exportQuery = filter.extend({ lang: z.enum(["uz", "ru", "en"]).default("uz") });

export const resolveBody = z.object({ note: z.string().trim().min(1).max(500) }).strict();

export type DifferencesQuery = z.infer<typeof differencesQuery>;
export type ExportQuery = z.infer<typeof exportQuery>;
export type ResolveBody = z.infer<typeof resolveBody>;
