import { readOptions } from "@medusa-uz/payment-ledger";
import { z } from "@medusajs/framework/zod";
import { isIP } from "node:net";

const digits = z
  .string()
  .trim()
  .regex(/^[1-9]\d{0,17}$/, "must be the digits that Click's cabinet shows");
const secret = z.string().trim().min(8, "is too short to be a Click key");
const url = z
  .string()
  .url()
  .transform((value) => value.replace(/\/+$/, ""));
const milliseconds = z.number().int().min(100).max(120_000);

const clickOptions = z
  .object({
    serviceId: digits,
    merchantId: digits,
    /** Switches the Merchant API on: refunds, receipts, reconciliation. */
    merchantUserId: digits.optional(),
    secretKey: secret,
    /** Key of the Merchant API; the shop's own `secretKey` unless Click gave another one. */
    merchantApiSecret: secret.optional(),
    checkoutUrl: url.default("https://my.click.uz"),
    apiUrl: url.default("https://api.click.uz/v2/merchant"),
    /** Opens the payment page for this kind of card only. */
    cardType: z.enum(["uzcard", "humo"]).optional(),
    /** Addresses or subnets (`185.8.212.0/24`) that may call; Click publishes none, so everybody may by default. */
    allowedAddresses: z
      .array(z.string().refine(isSubnet, "must be an address or a subnet"))
      .min(1)
      .optional(),
    /** Answer to a failure reported for a paid payment; `auto`: -4 to an error of -1, -9 to any other. */
    completeErrorOnPaid: z.union([z.literal("auto"), z.literal(-4), z.literal(-9)]).default("auto"),
    /**
     * `provider`: Click makes the fiscal receipts from the lines of the order. `self`: the shop's own cash register does, and
     * Click is told of them. `off`: neither.
     */
    fiscal: z.enum(["provider", "self", "off"]).default("provider"),
    /** Longest wait for an answer of the Merchant API, ms. */
    apiTimeoutMs: milliseconds.default(15_000),
    /** A callback that the database cannot answer in this time gets -7, ms. */
    callbackTimeoutMs: milliseconds.default(8_000),
    /** More signed calls than this from one address in a minute get -7. */
    callsPerMinute: z.number().int().positive().default(120_000),
  })
  .strict();

export type ClickOptions = z.infer<typeof clickOptions>;

/** Checks the plugin's options at boot. @throws MedusaError listing everything that is wrong */
export const readClickOptions = (options: unknown): ClickOptions =>
  readOptions("@medusa-uz/payment-click", clickOptions, options);

function isSubnet(text: string): boolean {
  const [address = "", bits, ...more] = text.split("/");
  const longest = { 0: -1, 4: 32, 6: 128 }[isIP(address)] ?? -1;
  const isLength = bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= longest);
  return longest > 0 && isLength && more.length === 0;
}
