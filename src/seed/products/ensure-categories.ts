import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { CATEGORIES } from "../catalogue/categories";
import { translate } from "../translate";

/** The category tree. @returns category id by handle */
export async function ensureCategories(container: MedusaContainer): Promise<Map<string, string>> {
  const products = container.resolve(Modules.PRODUCT);
  const all = CATEGORIES.flatMap((parent) => [
    parent.handle,
    ...parent.children.map((c) => c.handle),
  ]);
  const known = await products.listProductCategories(
    { handle: all },
    { select: ["id", "handle"], take: all.length },
  );
  const ids = new Map(known.map((category) => [category.handle, category.id]));

  const parents = CATEGORIES.filter(({ handle }) => !ids.has(handle));
  await create(parents.map((parent) => record(parent, null, CATEGORIES.indexOf(parent))));
  await create(
    CATEGORIES.flatMap((parent) =>
      parent.children
        .map((child, rank) => ({ child, rank }))
        .filter(({ child }) => !ids.has(child.handle))
        .map(({ child, rank }) =>
          record({ ...child, description: null }, ids.get(parent.handle)!, rank),
        ),
    ),
  );
  await translate(
    container,
    CATEGORIES.flatMap((parent) => [
      { handle: parent.handle, fields: { name: parent.name, description: parent.description } },
      ...parent.children.map(({ handle, name }) => ({ handle, fields: { name } })),
    ]).map(({ handle, fields }) => ({
      reference: "product_category",
      reference_id: ids.get(handle)!,
      fields,
    })),
  );
  return ids;

  async function create(records: ReturnType<typeof record>[]): Promise<void> {
    if (!records.length) return;
    const created = await products.createProductCategories(records);
    for (const category of created) ids.set(category.handle, category.id);
  }
}

function record(
  category: {
    handle: string;
    name: { uz: string };
    description: { uz: string } | null;
    prescription?: true;
  },
  parentId: string | null,
  rank: number,
) {
  return {
    name: category.name.uz,
    handle: category.handle,
    description: category.description?.uz ?? "",
    parent_category_id: parentId,
    is_active: true,
    is_internal: false,
    rank,
    metadata: category.prescription ? { prescription: true } : null,
  };
}
