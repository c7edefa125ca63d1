/** The name of the index in Medusa's search module. */
export const CATALOGUE_INDEX = "shop_catalogue";

/** Emitted with `{ product_ids }` when what is known of medicines has changed. */
export const MEDICINES_CHANGED = "pharmacy.medicines_changed";

/** After these a product may read, cost or be in stock differently. */
export const REFRESHING_EVENTS = [
  "product.created",
  "product.updated",
  "product.deleted",
  "product-variant.created",
  "product-variant.updated",
  "pricing.price.created",
  "pricing.price.updated",
  "inventory.inventory-level.created",
  "inventory.inventory-level.updated",
  "inventory.reservation-item.created",
  "inventory.reservation-item.updated",
  "inventory.reservation-item.deleted",
  MEDICINES_CHANGED,
] as const;
