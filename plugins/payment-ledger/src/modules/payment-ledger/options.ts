import { z } from "@medusajs/framework/zod";
import { readOptions } from "../../options/read-options";

const ledgerOptions = z.object({
  /** Where a payment page sends the buyer back; `{locale}` and `{order_id}` are filled in. */
  returnUrl: z
    .string()
    .url()
    .refine((url) => url.includes("{order_id}"), "must contain {order_id}"),
  /** How long an unpaid order keeps its stock, ms. */
  unpaidOrderTtlMs: z
    .number()
    .int()
    .min(60_000)
    .default(30 * 60_000),
  /** How long a payment that was begun and never finished keeps its order, where a buyer may begin another (Click), ms. */
  abandonedAttemptTtlMs: z
    .number()
    .int()
    .min(60_000)
    .default(2 * 3_600_000),
});

export type LedgerOptions = z.infer<typeof ledgerOptions>;

/** Checks the plugin's options at boot. @throws MedusaError listing every wrong one */
export const readLedgerOptions = (options: unknown): LedgerOptions =>
  readOptions("@medusa-uz/payment-ledger", ledgerOptions, options);
