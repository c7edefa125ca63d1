import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { ISearchModuleService, MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, MedusaError, Modules } from "@medusajs/framework/utils";
import { documentsOf } from "../finding/documents-of";
import { gather } from "../finding/gather";
import { CATALOGUE_INDEX, REFRESHING_EVENTS } from "../finding/index-names";
import { productsOf } from "../finding/products-of-event";

/** Has search read anew what an event is about. An index that is not filled yet is filled by the start, with everything. */
export default async function refreshProducts({
  event,
  container,
}: SubscriberArgs<unknown>): Promise<void> {
  const connection = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION);
  const ids = await productsOf(connection, event.name, event.data);
  if (ids.length > 0) {
    await gathering(container)(ids);
  }
}

/** One for each application: tests run several in one process. */
const gatherings = new WeakMap<MedusaContainer, ReturnType<typeof gather>>();

function gathering(container: MedusaContainer): ReturnType<typeof gather> {
  const known = gatherings.get(container) ?? gather((ids) => refresh(container, ids));
  gatherings.set(container, known);
  return known;
}

async function refresh(container: MedusaContainer, ids: string[]): Promise<void> {
  const search = container.resolve<ISearchModuleService>(Modules.SEARCH);
  const documents = await documentsOf(container, ids);
  const shown = new Set(documents.map(({ id }) => id));
  const gone = ids.filter((id) => !shown.has(id));
  try {
    await search.upsertDocuments({ index: CATALOGUE_INDEX, documents });
    if (gone.length > 0) {
      await search.deleteDocuments({ index: CATALOGUE_INDEX, filters: { id: gone } });
    }
  } catch (error) {
    if (!(error instanceof MedusaError) || error.type !== MedusaError.Types.NOT_FOUND) {
      throw error;
    }
  }
}

export const config: SubscriberConfig = {
  event: [...REFRESHING_EVENTS],
  context: { subscriberId: "pharmacy-refresh-products" },
};
