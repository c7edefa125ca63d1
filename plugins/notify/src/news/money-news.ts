import type NotifyService from "../modules/notify/service";

/** Money came in: the customer hears of each charge, staff of an order they can now pack. */
export async function tellOfCaptures(notify: NotifyService, payment_id: string): Promise<void> {
  for (const { id, order_id, sum, is_cash } of await notify.orders.captures(payment_id)) {
    const values = { sum };
    await notify.publish({ type: "order_paid", event_key: id, recipient: { order_id }, values });
    if (!is_cash) {
      await notify.publish({
        type: "new_order",
        event_key: order_id,
        recipient: { staff: "orders" },
        values: { order_id },
      });
    }
  }
}

/** Money went back: the customer hears of each part of it. */
export async function tellOfRefunds(notify: NotifyService, payment_id: string): Promise<void> {
  for (const { id, order_id, sum } of await notify.orders.refunds(payment_id)) {
    await notify.publish({
      type: "order_refunded",
      event_key: id,
      recipient: { order_id },
      values: { sum },
    });
  }
}
