import { readOptions, tiyinFromSom } from "@medusa-uz/payment-ledger";
import { z } from "@medusajs/framework/zod";

const LONGEST_HOLD_MINUTES = 43_200;

const httpUrl = z.url({
  protocol: /^https?$/,
  message: "must be an address like https://mesh.multicard.uz/",
});
const withoutSlash = (url: string) => url.replace(/\/+$/, "");
const som = z.number().nonnegative().multipleOf(0.01, "must be so'm with at most two decimals");
const minutes = (most: number) => z.number().int().min(1).max(most);

const uzcardOptions = z
  .object({
    /** The gateway; its sandbox is https://dev-mesh.multicard.uz/ */
    baseUrl: httpUrl.default("https://mesh.multicard.uz/").transform(withoutSlash),
    applicationId: z.string().trim().min(1),
    secret: z.string().trim().min(8, "is too short to be the application's secret"),
    /** The cash desk. */
    storeId: z.coerce.number().int().positive(),
    /** `hold`: the sum is blocked with the buyer's code, and taken afterwards. `sale`: one step on the gateway's page. */
    mode: z.enum(["hold", "sale"]).default("hold"),
    /** `automatic`: a hold is charged at once. `manual`: staff charge it. */
    capture: z.enum(["automatic", "manual"]).default("automatic"),
    /** How long the money stays blocked. */
    holdMinutes: minutes(LONGEST_HOLD_MINUTES).default(4320),
    /** A hold nobody has charged is given back when this little of its time is left. */
    releaseBeforeMinutes: minutes(LONGEST_HOLD_MINUTES).default(60),
    /** Staff are warned in the log when this little is left. */
    warnBeforeMinutes: minutes(LONGEST_HOLD_MINUTES).default(1440),
    /** How long the gateway's page of a sale stays open. */
    saleMinutes: minutes(1440).default(30),
    /** Payment systems whose cards are taken. */
    allowedPs: z
      .array(z.enum(["uzcard", "humo"]))
      .min(1)
      .default(["uzcard"]),
    /** The terminal may give a part of the money back; Multicard switches that on. */
    partialRefundEnabled: z.boolean().default(false),
    /** Smallest sum, so'm. */
    minAmount: som.default(1000).transform(tiyinFromSom),
    /** This server's public address: the gateway calls `<it>/hooks/uzcard/...` back. */
    callbackBaseUrl: httpUrl.transform(withoutSlash),
    /** Addresses that may call back; empty: any. Only useful where the caller's real address is known. */
    callbackIps: z.array(z.union([z.ipv4(), z.ipv6()])).default([]),
    /** The shop's page for cards; must contain `{order_id}`, may contain `{locale}`. */
    cardPageUrl: httpUrl.refine((url) => url.includes("{order_id}"), "must contain {order_id}"),
    sendXAccessToken: z.boolean().default(false),
    /**
     * `provider`: the gateway makes the fiscal receipts from the lines of the order. `self`: the shop's own cash register does,
     * and the gateway is told of them. `off`: neither.
     */
    fiscal: z.enum(["provider", "self", "off"]).default("provider"),
    requestTimeoutMs: z.number().int().min(1_000).max(60_000).default(15_000),
    /** Card tokens are encrypted at rest with a key made of this; without it, of the secret. */
    encryptionKey: z.string().min(16, "must be at least 16 characters long").optional(),
  })
  .strict()
  .refine((o) => o.releaseBeforeMinutes < o.holdMinutes, {
    path: ["releaseBeforeMinutes"],
    message: "must be less than holdMinutes, or every hold would be given back at once",
  });

/** As the plugin works with them; `minAmount` in tiyin. */
export type UzcardOptions = z.output<typeof uzcardOptions>;

/** Checks the plugin's options at boot. @throws MedusaError listing everything that is wrong */
export const readUzcardOptions = (options: unknown): UzcardOptions =>
  readOptions("@medusa-uz/payment-uzcard", uzcardOptions, options);
