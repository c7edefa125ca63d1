import type {
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
  MiddlewareRoute,
} from "@medusajs/framework/http";
import { MedusaError } from "@medusajs/framework/utils";
import { assertDispensed, orderOfFulfillment } from "../counter/undispensed";
import { prescriptionsOf } from "../prescription/prescriptions-of";

type Guard = (req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction) => Promise<void>;

/** Of an order's own routes. */
const guardOrder: Guard = async (req, _res, next) => {
  await assertDispensed(req.scope, [req.params.id!]);
  next();
};

/** Of a fulfillment that is made, or goes on, past its order. */
const guardFulfillment: Guard = async (req, _res, next) => {
  const { order_id } = (req.body ?? {}) as { order_id?: unknown };
  const named = typeof order_id === "string" ? order_id : null;
  const order = req.params.id ? await orderOfFulfillment(req.scope, req.params.id) : named;
  if (order) {
    await assertDispensed(req.scope, [order]);
  }
  next();
};

/** What was handed over is not cancelled: it comes back as a return. */
const guardCancelling: Guard = async (req, _res, next) => {
  if (await prescriptionsOf(req.scope).handOvers.find(req.params.id!)) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      "The order has been handed over at the counter",
      "already_handed_over",
    );
  }
  next();
};

const post = (matcher: string, guard: Guard): MiddlewareRoute => ({
  matcher,
  methods: ["POST"],
  middlewares: [guard],
});

/** Nothing on prescription leaves the house by another door than the counter. */
export const HAND_OVER_GUARDS: MiddlewareRoute[] = [
  post("/admin/orders/:id/fulfillments", guardOrder),
  post("/admin/orders/:id/fulfillments/:fulfillment_id/shipments", guardOrder),
  post("/admin/orders/:id/fulfillments/:fulfillment_id/mark-as-delivered", guardOrder),
  post("/admin/orders/:id/complete", guardOrder),
  post("/admin/orders/:id/cancel", guardCancelling),
  post("/admin/fulfillments", guardFulfillment),
  post("/admin/fulfillments/:id/shipment", guardFulfillment),
];
