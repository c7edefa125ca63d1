import { z } from "@medusajs/framework/zod";

const unixMs = z.coerce.number().int().nonnegative();

export const paymentsQuery = z.object({
  provider: z.string().min(1).max(40).optional(),
  state: z.enum(["created", "held", "performed", "cancelled", "refunded"]).optional(),
  refund_due: z
    .enum(["true", "false"])
    .transform((text) => text === "true")
    .optional(),
  from: unixMs.optional(),
  to: unixMs.optional(),
  q: z.string().trim().min(1).max(100).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(20),
  offset: z.coerce.number().int().min(0).default(0),
});
export type PaymentsQuery = z.infer<typeof paymentsQuery>;
