import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { readSaleFacts } from "../medicine/sale-facts";
import { MEDICINE_MODULE } from "../modules/medicine";
import type MedicineService from "../modules/medicine/service";
import { documentOf, wordsIn, type ProductDocument } from "./document";
import { readProducts } from "./read-products";
import { learnWords } from "./words-store";

/** What the index should hold of these products; their words are learnt on the way. Unpublished ones are not there. */
export async function documentsOf(
  container: MedusaContainer,
  ids: string[],
): Promise<ProductDocument[]> {
  const documents = await readDocuments(container, ids);
  await learnWords(
    container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION),
    countWords(documents),
  );
  return documents;
}

export async function readDocuments(
  container: MedusaContainer,
  ids: string[],
): Promise<ProductDocument[]> {
  const connection = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION);
  const { options } = container.resolve<MedicineService>(MEDICINE_MODULE);
  const products = await readProducts(connection, ids, options.currency);
  const { rows: variants } = await connection.raw<{ rows: { id: string; product_id: string }[] }>(
    "select id, product_id from product_variant where product_id = any(?) and deleted_at is null",
    [products.map(({ id }) => id)],
  );
  const sale = await readSaleFacts(
    container,
    variants.map(({ id }) => id),
  );
  const inStock = new Set(
    variants
      // Null: stock is not counted.
      .filter(({ id }) => (sale.get(id)?.sellable ?? 1) > 0)
      .map(({ product_id }) => product_id),
  );
  return products.map((product) => documentOf(product, inStock.has(product.id)));
}

/** In how many products each word is. */
export function countWords(documents: readonly ProductDocument[]): Map<string, number> {
  const uses = new Map<string, number>();
  for (const word of documents.flatMap(wordsIn)) {
    uses.set(word, (uses.get(word) ?? 0) + 1);
  }
  return uses;
}
