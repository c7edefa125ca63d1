import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils";
import { countWords } from "../finding/documents-of";
import { gather } from "../finding/gather";
import { REFRESHING_EVENTS } from "../finding/index-names";
import { indexProducts } from "../finding/index-products";
import { idsOfEvent, productsOf } from "../finding/products-of-event";
import { learnWords } from "../finding/words-store";

/**
 * Has search read anew what an event is about. Events are gathered before they are looked at: a seed brings thousands. An index
 * that is not filled yet is filled by the start, with everything.
 */
export default async function refreshProducts({
  event,
  container,
}: SubscriberArgs<unknown>): Promise<void> {
  await gathering(container)(idsOfEvent(event.data).map((id) => `${event.name} ${id}`));
}

/** One for each application: tests run several in one process. */
const gatherings = new WeakMap<MedusaContainer, ReturnType<typeof gather>>();

function gathering(container: MedusaContainer): ReturnType<typeof gather> {
  const known = gatherings.get(container) ?? gather((news) => refresh(container, news));
  gatherings.set(container, known);
  return known;
}

/** @param news events with the id of what they are about, `product.updated prod_1` */
async function refresh(container: MedusaContainer, news: string[]): Promise<void> {
  const connection = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION);
  const ids = await productsOf(connection, news);
  if (ids.length === 0) {
    return;
  }
  try {
    await learnWords(connection, countWords(await indexProducts(container, ids)));
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
