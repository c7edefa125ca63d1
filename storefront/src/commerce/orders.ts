import type { HttpTypes } from "@medusajs/types";
import type { Locale } from "../i18n/locale";
import { toAddress, type Address } from "./cart";
import { listPickupPoints, type PickupPoint } from "./pickup-points";
import { pictureUrl } from "./pictures";
import { callStore, orNull } from "./store-api";

export type OrderLine = {
  id: string;
  handle: string;
  title: string;
  variant: string;
  picture: string | null;
  quantity: number;
  total: number;
};
/** All sums in so'm. */
export type Order = {
  id: string;
  number: number;
  placedAt: string;
  lines: OrderLine[];
  itemTotal: number;
  discount: number;
  shippingTotal: number;
  total: number;
  shippingName: string;
  /** fetched by the shopper; `point` is null when it is no longer among the shop's */
  pickup: { point: PickupPoint | null } | null;
  address: Address | null;
  cancelled: boolean;
};

export const isOrderId = (id: string): boolean => /^order_[0-9A-Za-z]{10,40}$/.test(id);

/** The order id in a path of this site; a rewritten endpoint is not told its route parameters. */
export function orderIdOf(path: string): string | null {
  const id = path.match(/^\/order\/([^/?]+)/)?.[1] ?? "";
  return isOrderId(id) ? id : null;
}

/** An order by its id, which is the guest's key to it; an account's order is there for its shopper alone. */
export async function findOrder(id: string, locale: Locale): Promise<Order | null> {
  if (!isOrderId(id)) return null;
  const answer = await orNull(
    callStore<HttpTypes.StoreOrderResponse>(`/store/orders/${id}`, { locale, signedIn: "may" }),
  );
  if (!answer) return null;
  const order = toOrder(answer.order);
  return { ...order, pickup: await pickupOf(answer.order, locale) };
}

async function pickupOf(order: HttpTypes.StoreOrder, locale: Locale): Promise<Order["pickup"]> {
  const chosen = order.shipping_methods?.[0]?.data?.["pickup_point_id"];
  if (typeof chosen !== "string") return null;
  const points = await listPickupPoints(locale);
  return { point: points.find(({ id }) => id === chosen) ?? null };
}

function toOrder(order: HttpTypes.StoreOrder): Omit<Order, "pickup"> {
  return {
    id: order.id,
    number: order.display_id ?? 0,
    placedAt: String(order.created_at),
    lines: (order.items ?? []).map((item) => ({
      id: item.id,
      handle: item.product_handle ?? "",
      title: item.product_title ?? item.title,
      variant:
        item.variant_title && item.variant_title !== item.product_title ? item.variant_title : "",
      picture: pictureUrl(item.thumbnail, 160),
      quantity: item.quantity,
      total: item.total,
    })),
    itemTotal: order.original_item_total ?? 0,
    discount: order.discount_total ?? 0,
    shippingTotal: order.original_shipping_total ?? 0,
    total: order.total ?? 0,
    shippingName: order.shipping_methods?.[0]?.name ?? "",
    address: toAddress(order.shipping_address),
    cancelled: order.status === "canceled",
  };
}
