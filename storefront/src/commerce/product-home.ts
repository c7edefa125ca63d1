import type { Category, CategoryPlace } from "./categories";

/** The deepest category of a product: where its breadcrumbs lead. */
export function homeOf(tree: Category[], categoryIds: string[]): CategoryPlace | null {
  const places = tree.flatMap((category) => [
    { category, parent: null },
    ...category.children.map((child) => ({ category: child, parent: category })),
  ]);
  const own = places.filter((place) => categoryIds.includes(place.category.id));
  return own.find((place) => place.parent !== null) ?? own[0] ?? null;
}
