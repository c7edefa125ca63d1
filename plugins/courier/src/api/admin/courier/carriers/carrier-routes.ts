import type { MiddlewareRoute } from "@medusajs/framework/http";
import { z } from "@medusajs/framework/zod";
import { limitRate } from "../../../limit-rate";
import { validateBody, validateQuery } from "../../../validate";
import { CARRIERS } from "../../../wire";
import { nothing } from "../validators";

/** Carriers are slow and dear: staff ask them less than the shop's own books. */
const questions = limitRate(120);
const orders = limitRate(30);

const carrierBody = z
  .object({
    carrier: z.enum(CARRIERS),
    barcode: z.string().trim().min(1).max(64).optional(),
    from_courier_id: z.string().min(1).max(64).nullable().optional(),
  })
  .strict();
const cancelBody = z.object({ pay: z.boolean().optional() }).strict();
const checkPriceBody = z.object({ delivery_id: z.string().min(1).max(64) }).strict();

type Schema = Parameters<typeof validateBody>[0];

const get = (path: string): MiddlewareRoute => ({
  matcher: `/admin/courier/${path}`,
  methods: ["GET"],
  middlewares: [questions, validateQuery(nothing)],
});
const post = (path: string, body: Schema = nothing): MiddlewareRoute => ({
  matcher: `/admin/courier/${path}`,
  methods: ["POST"],
  middlewares: [orders, validateBody(body)],
});

/** Limits and shapes of the operator's routes about carriers. */
export const CARRIER_ROUTES: MiddlewareRoute[] = [
  get("carriers"),
  post("carriers/:carrier/check-price", checkPriceBody),
  post("deliveries/:id/carrier", carrierBody),
  post("deliveries/:id/carrier/cancel", cancelBody),
  post("deliveries/:id/carrier/ask"),
  get("deliveries/:id/carrier/label"),
  get("deliveries/:id/shipments"),
];
