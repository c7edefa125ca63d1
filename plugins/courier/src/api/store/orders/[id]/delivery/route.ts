import { placesOf } from "../../../../../places/places";
import { answering } from "../../../../../problem/answer-problem";
import { roadOf } from "../../../../../road/road-of";
import { orderOfRequest } from "../../../../../tracking/order-of-request";
import type { OrderDeliveryAnswer } from "../../../../wire";

/** Every parcel of an order, with the code for the courier: for its owner, or for a guest who holds its id. */
export const GET = answering<unknown, OrderDeliveryAnswer>(async (req, res) => {
  res.setHeader("Cache-Control", "no-store");
  const order_id = await orderOfRequest(req);
  const { deliveries } = await roadOf(req.scope).tracking.ofOrder(order_id, placesOf(req.scope));
  res.json({ deliveries });
});
