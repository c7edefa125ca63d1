import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { ISearchModuleService, MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import type { ProductDocument } from "./document";
import { readDocuments } from "./documents-of";
import { CATALOGUE_INDEX } from "./index-names";

/** Any number that nothing else locks by. */
const INDEX_LOCK = 7_264_501;

/**
 * Writes products into the index as they are now, and takes those out that are not published any more. One after the other in all
 * processes: what was read earlier must not land on what was read later.
 *
 * @throws MedusaError NOT_FOUND while the index was never filled
 */
export async function indexProducts(
  container: MedusaContainer,
  ids: string[],
): Promise<ProductDocument[]> {
  const connection = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION);
  const search = container.resolve<ISearchModuleService>(Modules.SEARCH);
  return connection.transaction(async (turn) => {
    await turn.raw("select pg_advisory_xact_lock(?)", [INDEX_LOCK]);
    const documents = await readDocuments(container, ids);
    await search.upsertDocuments({ index: CATALOGUE_INDEX, documents });
    const shown = new Set(documents.map(({ id }) => id));
    const gone = ids.filter((id) => !shown.has(id));
    if (gone.length > 0) {
      await search.deleteDocuments({ index: CATALOGUE_INDEX, filters: { id: gone } });
    }
    return documents;
  });
}
