import type { DeliveryChoice } from "./delivery-form";
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
  choice: Pick<DeliveryChoice, "shipping" | "seenDelivery">,
  offers: Pick<Offer, "id" | "price">[],
): DeliveryChange {
  const offer = offers.find(({ id }) => id === choice.shipping);
  if (!offer) return { seen: change.seen, now: null };
  const { seenDelivery: seen } = choice;
  return seen === undefined || seen === offer.price ? change : { seen, now: offer.price };
}
