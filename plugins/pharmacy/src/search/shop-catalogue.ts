import { container } from "@medusajs/framework";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { ContainerRegistrationKeys, defineSearchIndex, search } from "@medusajs/framework/utils";
import { documentsOf } from "../finding/documents-of";
import { CATALOGUE_INDEX } from "../finding/index-names";
import { nextIds } from "../finding/read-products";

/** Documents of one statement. */
const BATCH = 500;

/**
 * Everything the shop sells, in Medusa's own search module. Texts are folded before they come here, so that one word stands
 * for its spellings in both alphabets; weights put the trade name before the substance, and that before the rest. It is kept fresh by a
 * subscriber of the plugin's own: the module's would fail aloud on every event until the index is filled.
 */
export default defineSearchIndex({
  name: CATALOGUE_INDEX,
  entity: "product",
  fields: search.define({
    id: search.keyword().filterable().sortable(),
    handle: search.keyword(),
    names: search.text().searchable({ weight: 3 }),
    substance_names: search.text().searchable({ weight: 2 }),
    facts: search.text().searchable({ weight: 1 }),
    name_uz: search.keyword().sortable(),
    name_ru: search.keyword().sortable(),
    name_en: search.keyword().sortable(),
    categories: search.keyword().array().filterable().facetable(),
    class: search.keyword().filterable().facetable(),
    substances: search.keyword().array().filterable().facetable(),
    sales_channels: search.keyword().array().filterable(),
    price: search.float().filterable().sortable(),
    in_stock: search.boolean().filterable().sortable(),
    popularity: search.integer().sortable(),
  }),
  async *seed({ last_key = "", catchup }) {
    // Whatever changes meanwhile is told of by its own event.
    if (catchup) {
      return;
    }
    const connection = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION);
    let after = last_key;
    for (;;) {
      const ids = await nextIds(connection, after, BATCH);
      if (ids.length === 0) {
        return;
      }
      yield [{ action: "upsert" as const, documents: await documentsOf(container, ids) }];
      after = ids[ids.length - 1];
    }
  },
});
