import type { Parcel } from "./price-of";

/** A line of a cart as Medusa's workflows hand it to a provider. */
export type CartItem = {
  quantity?: unknown;
  unit_price?: unknown;
  requires_shipping?: boolean | null;
  variant?: {
    weight?: number | null;
    product?: { shipping_profile?: { id?: string | null } | null } | null;
  } | null;
  product?: { weight?: number | null } | null;
};

/** The parcel that the lines of one shipping profile make; a variant without a weight weighs what its product does. */
export function parcelOf(items: readonly CartItem[], cod: boolean): Parcel {
  let items_total = 0;
  let weight_g = 0;
  for (const { quantity, unit_price, variant, product } of items) {
    const pieces = Number(quantity ?? 0);
    items_total += pieces * Number(unit_price ?? 0);
    weight_g += pieces * Number(variant?.weight ?? product?.weight ?? 0);
  }
  const shipping_profile_id = items[0]?.variant?.product?.shipping_profile?.id ?? null;
  return { items_total, weight_g, shipping_profile_id, cod };
}
