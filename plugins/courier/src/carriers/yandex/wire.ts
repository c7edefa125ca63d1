import { z } from "@medusajs/framework/zod";
import { CarrierError } from "../carrier-error";

const decimal = z.union([z.string(), z.number()]);

export const claimWire = z.object({
  id: z.string().min(1),
  status: z.string().min(1),
  version: z.number().int(),
  pricing: z
    .object({
      currency: z.string().nullish(),
      offer: z.object({ price: decimal.nullish() }).nullish(),
      final_price: decimal.nullish(),
    })
    .nullish(),
  error_messages: z.array(z.object({ code: z.string() })).nullish(),
  route_points: z
    .array(z.object({ type: z.string().nullish(), external_order_id: z.string().nullish() }))
    .nullish(),
});
export type ClaimWire = z.output<typeof claimWire>;

export const changedClaimWire = claimWire.pick({ id: true, status: true, version: true });
export const claimsWire = z.object({ claims: z.array(claimWire) });
export const cancelInfoWire = z.object({ cancel_state: z.enum(["free", "paid", "unavailable"]) });
export const positionWire = z.object({
  position: z.object({
    lat: z.number(),
    lon: z.number(),
    timestamp: z.union([z.string(), z.number()]).nullish(),
  }),
});
export const priceWire = z.object({
  price: decimal,
  currency_rules: z.object({ code: z.string() }).nullish(),
  eta: z.number().nullish(),
});

const refusal = z.object({ code: z.string().min(1), message: z.string().optional() });

/** `{ code, message }` under 4xx. */
export function readYandexRefusal(status: number, body: unknown): CarrierError | null {
  const read = refusal.safeParse(body);
  return read.success && status >= 400 && status < 500
    ? new CarrierError("refused", read.data.code, read.data.message)
    : null;
}
