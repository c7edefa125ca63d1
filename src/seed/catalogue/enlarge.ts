import { Text } from "../text";
import { CatalogueProduct } from "./product";

/**
 * A large shop for measuring: the catalogue, then numbered copies of it until `wanted` products are reached.
 * Copies have their own handle, sku, name and picture; fewer than the catalogue takes the first ones.
 */
export function enlarge(
  products: readonly CatalogueProduct[],
  wanted: number | null,
): CatalogueProduct[] {
  if (wanted === null || wanted === products.length) return [...products];
  return Array.from({ length: wanted }, (_, index) => {
    const original = products[index % products.length];
    const copy = Math.floor(index / products.length);
    return copy === 0 ? original : numbered(original, copy + 1);
  });
}

function numbered(product: CatalogueProduct, number: number): CatalogueProduct {
  return {
    ...product,
    handle: `${product.handle}-${number}`,
    title: withNumber(product.title, number),
    variants: product.variants.map((variant) => ({
      ...variant,
      sku: `${variant.sku}-${number}`,
      price: variant.price + (number % 9) * 500,
    })),
  };
}

function withNumber({ uz, ru, en }: Text, number: number): Text {
  return { uz: `${uz} (${number})`, ru: `${ru} (${number})`, en: `${en} (${number})` };
}
