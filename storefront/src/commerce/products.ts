import type { HttpTypes } from "@medusajs/types";
import type { Locale } from "../i18n/locale";
import { readFacts, type ProductFacts } from "./facts";
import { withClasses } from "./medicine";
import { memo } from "./memo";
import { pictureUrl } from "./pictures";
import { sellingRegion } from "./regions";
import { callStore } from "./store-api";
import { searchSpellings } from "./transliteration";
import { readVariant, variantFields, type Variant } from "./variant";

export type ProductCard = {
  id: string;
  handle: string;
  title: string;
  picture: string | null;
  facts: ProductFacts;
  variants: Variant[];
  /** the cheapest variant's price, so'm */
  price: number | null;
  listPrice: number | null;
  inStock: boolean;
};
export type Product = ProductCard & {
  description: string;
  pictures: string[];
  categoryIds: string[];
};
export type ProductPage = { products: ProductCard[]; count: number };
export type SortKey = "title" | "new";
export const PAGE_SIZE = 24;

const cardFields = `id,handle,title,thumbnail,metadata,${variantFields}`;
const detailFields = `${cardFields},description,*images,*categories`;
const orders: Record<SortKey, string> = { title: "title", new: "-created_at" };

type ListQuery = {
  categoryIds?: string[];
  q?: string;
  page?: number;
  size?: number;
  sort?: SortKey;
  /** without what needs a prescription; then there may be fewer than asked for, and the count is of all */
  freely?: boolean;
};

/** What needs a prescription is not advertised: it stands where it is looked for, and on no shelf. */
export const onPrescription = ({ facts }: ProductCard): boolean =>
  facts.rxClass === "rx" || facts.rxClass === "strict";

/** Asked for beyond a shelf's size, so that it is full without what needs a prescription. */
const SPARE = 8;

/** A page of the catalogue; kept 30 s. */
export function listProducts(locale: Locale, list: ListQuery): Promise<ProductPage> {
  return memo(`products:${locale}:${JSON.stringify(list)}`, 30_000, async () => {
    const size = list.size ?? PAGE_SIZE;
    const region = await sellingRegion();
    const answer = await callStore<HttpTypes.StoreProductListResponse>("/store/products", {
      locale,
      query: {
        region_id: region.id,
        fields: cardFields,
        limit: list.freely ? size + SPARE : size,
        offset: ((list.page ?? 1) - 1) * size,
        order: orders[list.sort ?? "title"],
        category_id: list.categoryIds,
        q: list.q,
      },
    });
    const cards = await withClasses(
      locale,
      answer.products.map((product) => toCard(product, locale)),
    );
    const products = list.freely
      ? cards.filter((card) => !onPrescription(card)).slice(0, size)
      : cards;
    return { products, count: answer.count };
  });
}

/** These products in this order; those that are not on sale any more are left out. */
export async function listByIds(locale: Locale, ids: string[]): Promise<ProductCard[]> {
  const region = await sellingRegion();
  const answer = await callStore<HttpTypes.StoreProductListResponse>("/store/products", {
    locale,
    query: { region_id: region.id, fields: cardFields, limit: ids.length, id: ids },
  });
  const found = answer.products.map((product) => toCard(product, locale));
  const cards = new Map((await withClasses(locale, found)).map((card) => [card.id, card]));
  return ids.flatMap((id) => cards.get(id) ?? []);
}

export type SearchPage = ProductPage & { spelling: string };

/** The first spelling of the query that finds something; see `searchSpellings`. */
export async function searchProducts(
  locale: Locale,
  query: string,
  page: number,
): Promise<SearchPage> {
  for (const spelling of searchSpellings(query)) {
    const found = await listProducts(locale, { q: spelling, page });
    if (found.count > 0) return { ...found, spelling };
  }
  return { products: [], count: 0, spelling: query };
}

/** A product with live price and stock, or null. */
export async function findProduct(locale: Locale, handle: string): Promise<Product | null> {
  const region = await sellingRegion();
  const answer = await callStore<HttpTypes.StoreProductListResponse>("/store/products", {
    locale,
    query: { handle, region_id: region.id, fields: detailFields, limit: 1 },
  });
  const product = answer.products[0];
  return product ? toProduct(product, locale) : null;
}

/** Handles of everything on sale, for the sitemap; kept an hour. */
export function listHandles(): Promise<string[]> {
  return memo("handles", 3_600_000, async () => {
    const handles: string[] = [];
    for (let offset = 0; offset < 50_000; offset += 1000) {
      const answer = await callStore<HttpTypes.StoreProductListResponse>("/store/products", {
        locale: "uz",
        query: { fields: "handle", limit: 1000, offset, order: "handle" },
        timeout: 30_000,
      });
      handles.push(...answer.products.flatMap((product) => product.handle ?? []));
      if (handles.length >= answer.count || answer.products.length === 0) break;
    }
    return handles;
  });
}

function toCard(product: HttpTypes.StoreProduct, locale: Locale): ProductCard {
  const variants = (product.variants ?? [])
    .map(readVariant)
    .sort((a, b) => (a.price ?? Infinity) - (b.price ?? Infinity));
  const available = variants.filter((variant) => variant.price !== null && variant.stock !== 0);
  const cheapest = available[0] ?? variants[0];
  return {
    id: product.id,
    handle: product.handle ?? product.id,
    title: product.title ?? "",
    picture: pictureUrl(product.thumbnail, 480),
    facts: readFacts(product.metadata, locale, product.title ?? ""),
    variants,
    price: cheapest?.price ?? null,
    listPrice: cheapest?.listPrice ?? null,
    inStock: available.length > 0,
  };
}

function toProduct(product: HttpTypes.StoreProduct, locale: Locale): Product {
  const urls = [product.thumbnail, ...(product.images ?? []).map((image) => image.url)];
  return {
    ...toCard(product, locale),
    description: product.description ?? "",
    pictures: [...new Set(urls.flatMap((url) => pictureUrl(url, 960) ?? []))],
    categoryIds: (product.categories ?? []).map((category) => category.id),
  };
}
