import { seenDelivery, type DeliveryChoice } from "./delivery-form";
import type { Offer } from "./delivery-offers";
import { StoreRefusal } from "./store-api";

/** Delivery, so'm, as the shopper has seen it and as it is; `now` is null when it is no longer offered. */
export type DeliveryChange = { seen: number; now: number | null };

/** Read out of the refusal to complete a cart whose delivery has another price by now; null for any other error. */
export function deliveryChangeOf(error: unknown): DeliveryChange | null {
  if (!(error instanceof StoreRefusal) || error.details.code !== "delivery_price_changed") {
    return null;
  }
  const { old = 0, now = null } = error.details.delivery ?? {};
  return { seen: old, now };
}

/**
 * The change in the figures of the page, which names the fee for cash apart: of the delivery alone where that has
 * changed, of both together where it is the fee.
 */
export function shownChange(
  change: DeliveryChange,
  choice: Pick<DeliveryChoice, "parcels">,
  offers: Pick<Offer, "id" | "price">[],
): DeliveryChange {
  const prices = choice.parcels.map(({ option }) => offers.find(({ id }) => id === option)?.price);
  if (prices.includes(undefined)) return { seen: change.seen, now: null };
  const seen = seenDelivery(choice, false);
  const now = prices.reduce<number>((sum, price) => sum + (price ?? 0), 0);
  return seen === now ? change : { seen, now };
}
