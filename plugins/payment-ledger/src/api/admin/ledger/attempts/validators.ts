import { z } from "@medusajs/framework/zod";

/** So'm, with at most two decimals; as text it keeps its digits. */
const som = z.union([
  z.number().positive(),
  z
    .string()
    .trim()
    .regex(/^\d{1,12}(\.\d{1,2})?$/, "must be a sum in so'm"),
]);

const note = z.string().trim().max(500).optional();

export const refundBody = z
  .object({
    /** So'm; all that is left without it. */
    amount: som.optional(),
    /** What happens to the goods; only with all of the money. */
    stock: z.enum(["return", "write_off", "keep"]).default("keep"),
    note,
  })
  .strict();

export const chargeBody = z
  .object({
    /** So'm; the whole hold without it. */
    amount: som.optional(),
    note,
  })
  .strict();

export const releaseBody = z.object({ note }).strict();

/** A receipt of the shop's own cash register: of the sale, or of what went back. */
export const receiptBody = z
  .object({
    type: z.enum(["perform", "cancel"]).default("perform"),
    url: z.string().trim().min(1).max(500),
  })
  .strict();

export type ReceiptBody = z.infer<typeof receiptBody>;
export type RefundBody = z.infer<typeof refundBody>;
export type ChargeBody = z.infer<typeof chargeBody>;
export type ReleaseBody = z.infer<typeof releaseBody>;
