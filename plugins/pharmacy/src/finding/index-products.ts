import type { ISearchModuleService, MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import type { ProductDocument } from "./document";
import { readDocuments } from "./documents-of";
import { CATALOGUE_INDEX } from "./index-names";

/** The end of what this process is writing. */
let turn: Promise<unknown> = Promise.resolve();

/**
 * Writes products into the index as they are now, and takes those out that are not published any more. One after the other: what
 * was read earlier must not land on what was read later. Between processes the nightly job puts that right.
 *
 * @throws MedusaError NOT_FOUND while the index was never filled
 */
export function indexProducts(
  container: MedusaContainer,
  ids: string[],
): Promise<ProductDocument[]> {
  const work = turn.then(() => write(container, ids));
  turn = work.catch(() => undefined);
  return work;
}

async function write(container: MedusaContainer, ids: string[]): Promise<ProductDocument[]> {
  const search = container.resolve<ISearchModuleService>(Modules.SEARCH);
  const documents = await readDocuments(container, ids);
  await search.upsertDocuments({ index: CATALOGUE_INDEX, documents });
  const shown = new Set(documents.map(({ id }) => id));
  const gone = ids.filter((id) => !shown.has(id));
  if (gone.length > 0) {
    await search.deleteDocuments({ index: CATALOGUE_INDEX, filters: { id: gone } });
  }
  return documents;
}
