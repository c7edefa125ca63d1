import type { StaffApi } from "./staff-api";

type Packable = {
  order: { items: { id: string; quantity: number }[]; display_id: number };
};

/** Staff pack everything of an order, and so there is a parcel to be brought. Returns the order's number. */
export async function packOrder(staff: StaffApi, order_id: string): Promise<number> {
  const { order } = await staff.call<Packable>("GET", `/admin/orders/${order_id}`);
  await staff.call("POST", `/admin/orders/${order_id}/fulfillments`, {
    items: order.items.map(({ id, quantity }) => ({ id, quantity })),
  });
  return order.display_id;
}
