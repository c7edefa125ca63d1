import type { MedusaContainer } from "@medusajs/framework/types";
import { CatalogueProduct } from "../catalogue/product";
import { translate, Translatable } from "../translate";
import type { Known } from "./ensure-sellable";
import { OPTION_TITLE } from "./option-title";

/** Texts of products, their variants and their pack option, in Russian and English. */
export async function translateProducts(
  container: MedusaContainer,
  known: Known[],
  products: readonly CatalogueProduct[],
): Promise<void> {
  const byHandle = new Map(products.map((product) => [product.handle, product]));
  await translate(
    container,
    known.flatMap((record) => texts(record, byHandle.get(record.handle)!)),
  );
}

function texts({ id, variants, options = [] }: Known, product: CatalogueProduct): Translatable[] {
  const bySku = new Map(product.variants.map(({ sku, pack }) => [sku, pack]));
  const byLabel = new Map(product.variants.map(({ pack }) => [pack.uz, pack]));
  const { title, subtitle, description } = product;
  return [
    { reference: "product", reference_id: id, fields: { title, subtitle, description } },
    ...variants
      .filter(({ sku }) => bySku.has(sku))
      .map((variant) => ({
        reference: "product_variant",
        reference_id: variant.id,
        fields: { title: bySku.get(variant.sku)! },
      })),
    ...options
      .filter((option) => option.title === OPTION_TITLE.uz)
      .flatMap((option) => [
        { reference: "product_option", reference_id: option.id, fields: { title: OPTION_TITLE } },
        ...option.values
          .filter(({ value }) => byLabel.has(value))
          .map((value) => ({
            reference: "product_option_value",
            reference_id: value.id,
            fields: { value: byLabel.get(value.value)! },
          })),
      ]),
  ];
}
