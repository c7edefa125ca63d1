import type { HttpTypes } from "@medusajs/types";
import { findOrder, isOrderId, type Order } from "../commerce/orders";
import { pictureUrl } from "../commerce/pictures";
import { callStore } from "../commerce/store-api";
import type { Locale } from "../i18n/locale";
import { orderState, type OrderState } from "./order-state";

export type OrderRow = {
  id: string;
  number: number;
  /** ISO 8601 */
  placedAt: string;
  /** so'm */
  total: number;
  state: OrderState;
  pictures: string[];
  count: number;
};

export const ORDERS_A_PAGE = 10;
const fields = "id,display_id,created_at,total,status,+payment_status,+fulfillment_status,*items";

/** The shopper's orders, newest first; guest orders with their number are among them. */
export async function listOwnOrders(
  locale: Locale,
  { page = 1, size = ORDERS_A_PAGE }: { page?: number; size?: number } = {},
): Promise<{ rows: OrderRow[]; count: number }> {
  const answer = await callStore<HttpTypes.StoreOrderListResponse>("/store/orders", {
    locale,
    signedIn: "must",
    query: { fields, limit: size, offset: (page - 1) * size, order: "-created_at" },
  });
  return { rows: answer.orders.map(toRow), count: answer.count };
}

/** An order of the signed-in shopper, or null: for somebody else's it is not there. */
export async function findOwnOrder(
  id: string,
  locale: Locale,
): Promise<{ order: Order; state: OrderState } | null> {
  if (!isOrderId(id)) return null;
  const answer = await callStore<HttpTypes.StoreOrderListResponse>("/store/orders", {
    locale,
    signedIn: "must",
    query: { fields, id, limit: 1 },
  });
  const own = answer.orders.find((order) => order.id === id);
  const order = own && (await findOrder(id, locale));
  return order ? { order, state: toRow(own).state } : null;
}

function toRow(order: HttpTypes.StoreOrder): OrderRow {
  const items = order.items ?? [];
  return {
    id: order.id,
    number: order.display_id ?? 0,
    placedAt: String(order.created_at),
    total: order.total ?? 0,
    state: orderState(order),
    pictures: items.flatMap((item) => pictureUrl(item.thumbnail, 160) ?? []).slice(0, 4),
    count: items.reduce((sum, item) => sum + item.quantity, 0),
  };
}
