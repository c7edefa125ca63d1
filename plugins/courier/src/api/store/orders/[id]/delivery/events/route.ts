import { placesOf } from "../../../../../../places/places";
import { answering } from "../../../../../../problem/answer-problem";
import { roadOf } from "../../../../../../road/road-of";
import { orderOfRequest } from "../../../../../../tracking/order-of-request";
import { streamParcels } from "../../../../../../tracking/stream-parcels";

/** The same live, with the parcels that are packed later. */
export const GET = answering<unknown, unknown>(async (req, res) => {
  const order_id = await orderOfRequest(req);
  const book = roadOf(req.scope).tracking;
  const { ids } = await book.ofOrder(order_id, placesOf(req.scope));
  const look = async () => {
    const { deliveries } = await book.ofOrder(order_id, placesOf(req.scope));
    return { deliveries };
  };
  await streamParcels(req, res, { ids, order_id, look });
});
