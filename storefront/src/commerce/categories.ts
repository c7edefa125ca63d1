import type { HttpTypes } from "@medusajs/types";
import type { Locale } from "../i18n/locale";
import { memo } from "./memo";
import { callStore } from "./store-api";

export type Category = {
  id: string;
  handle: string;
  name: string;
  description: string;
  /** its medicines need a prescription: metadata `prescription: true` */
  prescription: boolean;
  children: Category[];
};
/** A category found by its handle, with the one above it. */
export type CategoryPlace = { category: Category; parent: Category | null };

/** The active category tree, two levels, in the shop's order; kept 60 s. */
export function listCategories(locale: Locale): Promise<Category[]> {
  return memo(`categories:${locale}`, 60_000, async () => {
    const answer = await callStore<HttpTypes.StoreProductCategoryListResponse>(
      "/store/product-categories",
      {
        locale,
        query: {
          limit: 500,
          fields: "id,handle,name,description,parent_category_id,rank,metadata",
        },
      },
    );
    return buildTree(answer.product_categories);
  });
}

export function buildTree(flat: HttpTypes.StoreProductCategory[]): Category[] {
  const ranked = [...flat].sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0));
  const under = (parentId: string | null, depth: number): Category[] =>
    ranked
      .filter((category) => (category.parent_category_id ?? null) === parentId)
      .map((category) => ({
        id: category.id,
        handle: category.handle,
        name: category.name,
        description: category.description ?? "",
        prescription: category.metadata?.["prescription"] === true,
        children: depth > 1 ? under(category.id, depth - 1) : [],
      }));
  return under(null, 2);
}

export function findCategory(tree: Category[], handle: string): CategoryPlace | null {
  for (const category of tree) {
    if (category.handle === handle) return { category, parent: null };
    const child = category.children.find((candidate) => candidate.handle === handle);
    if (child) return { category: child, parent: category };
  }
  return null;
}

/** The category's id and those of its children: a parent's page shows everything below it. */
export const idsUnder = (category: Category): string[] => [
  category.id,
  ...category.children.map((child) => child.id),
];
