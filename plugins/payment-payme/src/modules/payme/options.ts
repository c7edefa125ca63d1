import { readOptions } from "@medusa-uz/payment-ledger";
import { z } from "@medusajs/framework/zod";

// A key is what Payme's cabinet shows: printable, no spaces at the ends.
const key = z.string().trim().min(8, "is too short to be a Payme key");

const paymeOptions = z
  .object({
    /** Id of the cashbox (ID кассы), also in checkout links. */
    merchantId: z.string().trim().min(1),
    secretKey: key,
    testKey: key.optional(),
    /** Lets the sandbox's key confirm orders on this server. Off: a leaked test key opens nothing. */
    allowTestKey: z.boolean().default(false),
    checkoutUrl: z.string().url().default("https://checkout.paycom.uz"),
    busyCode: z.union([z.literal(-31099), z.literal(-31008)]).default(-31099),
    login: z.string().min(1).default("Paycom"),
    /** Account field of the cashbox that holds the order number. */
    accountField: z
      .string()
      .regex(/^\w{1,50}$/, "must be letters, digits or _")
      .default("order_id"),
    /** False: paid transactions cannot be cancelled from the Payme cabinet (-31007). */
    allowRefunds: z.boolean().default(true),
    /** More calls than this from one address in a minute are answered with -32400. */
    callsPerMinute: z.number().int().positive().default(120_000),
  })
  .strict()
  .refine((o) => !o.allowTestKey || o.testKey, {
    path: ["testKey"],
    message: "is needed when allowTestKey is on",
  });

export type PaymeOptions = z.infer<typeof paymeOptions>;

/** Checks the plugin's options at boot. @throws MedusaError listing everything that is wrong */
export const readPaymeOptions = (options: unknown): PaymeOptions =>
  readOptions("@medusa-uz/payment-payme", paymeOptions, options);
