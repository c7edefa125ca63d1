import type { Locale } from "../i18n/locale";
import type { FindForm } from "./find-form";
import { memo } from "./memo";
import { listByIds, PAGE_SIZE, searchProducts, type ProductPage } from "./products";
import { callStore, StoreRefusal } from "./store-api";

export type Found = ProductPage & {
  /** a typing error was forgiven */
  corrected: boolean;
};

/** The orders as the pharmacy's search calls them. */
const ORDERS: Record<FindForm["order"], string> = {
  relevance: "relevance",
  popularity: "popularity",
  cheapest: "price",
  dearest: "-price",
  name: "name",
};

type Answer = { products: { id: string }[]; count: number; corrected: boolean };

/**
 * A page of what a search finds, kept 30 s. A shop without the pharmacy, or one whose index is being built, is searched by
 * Medusa's own `q` instead, without filters.
 */
export async function findProducts(
  locale: Locale,
  form: FindForm,
  categoryId: string | undefined,
): Promise<Found> {
  const query = {
    q: form.q || undefined,
    category: categoryId,
    class: form.class,
    price_min: form.min,
    price_max: form.max,
    in_stock: form.stock ? "true" : undefined,
    order: ORDERS[form.order],
    limit: PAGE_SIZE,
    offset: (form.page - 1) * PAGE_SIZE,
  };
  try {
    return await memo(`find:${locale}:${JSON.stringify(query)}`, 30_000, async () => {
      const path = "/store/medicines/search";
      const found = await callStore<Answer>(path, { locale, query });
      const ids = found.products.map(({ id }) => id);
      return { ...found, products: ids.length > 0 ? await listByIds(locale, ids) : [] };
    });
  } catch (error) {
    if (!(error instanceof StoreRefusal) || error.status !== 404 || !form.q) throw error;
    return { ...(await searchProducts(locale, form.q, form.page)), corrected: false };
  }
}
