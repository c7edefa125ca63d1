import type { CatalogueVariant } from "./fiscal-api";

/** Product and variant as one name; a product of one variant needs no second one. */
export function variantName({
  product_title,
  variant_title,
}: Pick<CatalogueVariant, "product_title" | "variant_title">): string {
  const isOwn = variant_title && !/^default( variant)?$/i.test(variant_title);
  return isOwn && variant_title !== product_title
    ? `${product_title}, ${variant_title}`
    : product_title;
}
