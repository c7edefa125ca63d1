import type { HttpTypes } from "@medusajs/types";

export type Variant = {
  id: string;
  title: string;
  /** so'm; null when the shop has set no price */
  price: number | null;
  /** what the price was before a sale, so'm */
  listPrice: number | null;
  /** how many can be bought; null when stock is not counted */
  stock: number | null;
};

/** What to ask the store API for; a price needs `region_id` beside it. */
export const variantFields =
  "variants.id,variants.title,variants.manage_inventory,variants.allow_backorder,*variants.calculated_price,+variants.inventory_quantity";

export function readVariant(variant: HttpTypes.StoreProductVariant): Variant {
  const price = variant.calculated_price?.calculated_amount ?? null;
  const original = variant.calculated_price?.original_amount ?? null;
  const counted = variant.manage_inventory && !variant.allow_backorder;
  return {
    id: variant.id,
    title: variant.title ?? "",
    price,
    listPrice: original !== null && price !== null && original > price ? original : null,
    stock: counted ? Math.max(0, variant.inventory_quantity ?? 0) : null,
  };
}
