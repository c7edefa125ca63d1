import type { HttpTypes } from "@medusajs/types";
import type { Locale } from "../i18n/locale";
import { setQuantity, type Cart, type CartLine } from "./cart";
import { sellingRegion } from "./regions";
import { callStore } from "./store-api";
import { readVariant, variantFields, type Variant } from "./variant";

/** `short`: fewer in stock than asked for; `gone`: no longer sold. */
export type LineState = "ok" | "short" | "gone";
export type LiveLine = CartLine & {
  state: LineState;
  /** null when stock is not counted */ stock: number | null;
};
export type LiveCart = Omit<Cart, "lines"> & { lines: LiveLine[]; repriced: boolean };

/**
 * The cart against today's catalogue. Medusa keeps the price of the day a line was put in; here lines whose price has
 * changed since are priced anew, which is told by `repriced`.
 */
export async function withLiveLines(cart: Cart, locale: Locale): Promise<LiveCart> {
  const variants = await findVariants(cart, locale);
  const stale = cart.lines.filter((line) => {
    const price = variants.get(line.variantId)?.price;
    return price !== undefined && price !== null && price !== line.unitPrice;
  });
  let fresh = cart;
  for (const line of stale) {
    const change = await setQuantity(cart.id, locale, { lineId: line.id, quantity: line.quantity });
    fresh = change.cart ?? fresh;
  }
  const lines = fresh.lines.map((line) => ({
    ...line,
    ...compareLine(line, variants.get(line.variantId)),
  }));
  return { ...fresh, lines, repriced: fresh !== cart };
}

export function compareLine(
  line: { quantity: number },
  variant: Variant | undefined,
): { state: LineState; stock: number | null } {
  if (!variant || variant.price === null) return { state: "gone", stock: 0 };
  const short = variant.stock !== null && variant.stock < line.quantity;
  return { state: short ? "short" : "ok", stock: variant.stock };
}

async function findVariants(cart: Cart, locale: Locale): Promise<Map<string, Variant>> {
  const ids = [...new Set(cart.lines.map((line) => line.productId))];
  if (ids.length === 0) return new Map();
  const region = await sellingRegion();
  const answer = await callStore<HttpTypes.StoreProductListResponse>("/store/products", {
    locale,
    query: { id: ids, region_id: region.id, fields: `id,${variantFields}`, limit: ids.length },
  });
  const variants = answer.products.flatMap((product) => product.variants ?? []).map(readVariant);
  return new Map(variants.map((variant) => [variant.id, variant]));
}
