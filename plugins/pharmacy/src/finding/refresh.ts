import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { MEDICINE_MODULE } from "../modules/medicine";
import type MedicineService from "../modules/medicine/service";
import { countWords } from "./documents-of";
import { indexProducts } from "./index-products";
import { nextIds } from "./read-products";
import { recount } from "./words-store";

const BATCH = 500;

/**
 * Writes everything that is published into the index again: after a seed or an import, and every night, because days pass
 * without an event and make packs too old to be sold.
 *
 * @returns how many products
 */
export async function refreshSearch(container: MedusaContainer): Promise<number> {
  const connection = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION);
  await container.resolve<MedicineService>(MEDICINE_MODULE).countPopularity();
  const uses = new Map<string, number>();
  let products = 0;
  for (let after = ""; ;) {
    const ids = await nextIds(connection, after, BATCH);
    if (ids.length === 0) {
      break;
    }
    const documents = await indexProducts(container, ids);
    for (const [word, count] of countWords(documents)) {
      uses.set(word, (uses.get(word) ?? 0) + count);
    }
    products += documents.length;
    after = ids[ids.length - 1];
  }
  await recount(connection, uses);
  return products;
}
