import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import path from "node:path";
import { openModuleDatabase } from "../../module-database.fixture";

/** The columns of Medusa's catalogue and orders that the module looks at. */
const CATALOGUE_TABLES = `
  create table product (id text primary key, title text, thumbnail text, deleted_at timestamptz);
  create table product_variant (
    id text primary key, product_id text, title text, sku text, barcode text, thumbnail text,
    variant_rank integer, deleted_at timestamptz);
  create index on product_variant (sku);
  create table "order" (id text primary key, display_id integer, status text);`;

/** A database of this spec's own, with the module's tables. */
export const openFiscalDatabase = (): Promise<Knex> =>
  openModuleDatabase({
    module: "fiscal",
    migrations: path.resolve(__dirname, "../migrations"),
    tables: CATALOGUE_TABLES,
    connections: 5,
  });
