import { eventKeyOf } from "../modules/notify/parcel-key";
import type { PlacedOrder } from "../modules/notify/order-book";
import type NotifyService from "../modules/notify/service";
import { tellOfLowStock } from "./stock-news";

/**
 * An order was placed. Nobody has paid for it yet. Where it is paid when it is handed over, by a courier or at the
 * counter, staff can start at once; else they hear of it when the money is there.
 */
export async function tellOfPlaced(notify: NotifyService, order_id: string): Promise<void> {
  const order = await notify.orders.placed(order_id);
  if (!order) {
    return;
  }
  const paid = paidOnceThere(order);
  const values = { sum: order.total, ...(paid ? { variant: paid } : {}) };
  await notify.publish({
    type: "order_placed",
    event_key: order_id,
    recipient: { order_id },
    values,
  });
  if (paid) {
    await notify.publish({
      type: "new_order",
      event_key: order_id,
      recipient: { staff: "orders" },
      values: { ...values, order_id },
    });
  }
  await tellOfLowStock(notify, (threshold) => notify.orders.lowAfterOrder(order_id, threshold));
}

/** Whom an order is paid to when it is handed over: the courier (`cash`) or the counter; null when it is paid before. */
export function paidOnceThere({
  is_cash,
  at_counter,
}: Pick<PlacedOrder, "is_cash" | "at_counter">): "cash" | "counter" | null {
  if (!is_cash) {
    return null;
  }
  return at_counter ? "counter" : "cash";
}

/** What can happen to the parcels of an order. */
export type ParcelNews = "order_packed" | "order_on_the_way" | "order_delivered";

/** A parcel was packed, handed to a courier or delivered; an order may have several, and one may leave several times. */
export async function tellOfParcel(
  notify: NotifyService,
  type: ParcelNews,
  {
    fulfillment_id,
    departure = 1,
    no_notification,
  }: { fulfillment_id: string; departure?: number; no_notification?: boolean },
): Promise<void> {
  if (no_notification) {
    return;
  }
  const order_id = await notify.orders.orderOfFulfillment(fulfillment_id);
  if (order_id) {
    await notify.publish({
      type,
      event_key: eventKeyOf(fulfillment_id, departure),
      recipient: { order_id },
    });
  }
}
