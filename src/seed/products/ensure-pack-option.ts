import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { CatalogueProduct } from "../catalogue/product";
import { batches } from "../batches";
import { Text } from "../text";
import { translate } from "../translate";

export const OPTION_TITLE: Text = { uz: "Qadoq", ru: "Упаковка", en: "Pack" };

/** The one option that all products share: its id, and value ids by Uzbek label. */
export type PackOption = { id: string; values: Map<string, string> };

/** One global option "Qadoq" with every pack label of the catalogue, in three languages. */
export async function ensurePackOption(
  container: MedusaContainer,
  products: readonly CatalogueProduct[],
): Promise<PackOption> {
  const service = container.resolve(Modules.PRODUCT);
  const labels = new Map(
    products.flatMap((product) => product.variants.map(({ pack }) => [pack.uz, pack] as const)),
  );

  const [known] = await service.listProductOptions(
    { title: OPTION_TITLE.uz, is_exclusive: false },
    { select: ["id"], take: 1 },
  );
  const option =
    known ??
    (await service.createProductOptions({
      title: OPTION_TITLE.uz,
      is_exclusive: false,
      values: [],
    }));

  const find = () =>
    service.listProductOptionValues(
      { option_id: option.id },
      { select: ["id", "value"], take: 100_000 },
    );
  const present = new Set((await find()).map(({ value }) => value));
  const missing = [...labels.keys()].filter((label) => !present.has(label));
  for (const batch of batches(missing, 200)) {
    await service.createProductOptionValues(
      batch.map((value) => ({ value, option_id: option.id })),
    );
  }

  const values = new Map((await find()).map(({ id, value }) => [value, id]));
  await translate(container, [
    { reference: "product_option", reference_id: option.id, fields: { title: OPTION_TITLE } },
    ...[...labels].map(([label, pack]) => ({
      reference: "product_option_value",
      reference_id: values.get(label)!,
      fields: { value: pack },
    })),
  ]);
  return { id: option.id, values };
}
