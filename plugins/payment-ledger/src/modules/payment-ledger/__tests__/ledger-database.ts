import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import path from "node:path";
import { moduleDatabaseUrl, openModuleDatabase } from "../../module-database.fixture";

const MODULE = "payment_ledger";

/** The columns of Medusa's tables that a decision looks at; a whole Medusa is tested in integration-tests/http. */
const ORDER_TABLES = `
  create table "order" (
    id text primary key, display_id integer not null, status text not null default 'pending',
    currency_code text not null default 'uzs', version integer not null default 1,
    is_draft_order boolean not null default false, created_at timestamptz not null default now(),
    metadata jsonb, canceled_at timestamptz, deleted_at timestamptz);
  create table order_summary (order_id text, version integer default 1, totals jsonb, deleted_at timestamptz);
  create table order_item (
    order_id text, version integer default 1, fulfilled_quantity numeric default 0,
    shipped_quantity numeric default 0, deleted_at timestamptz);
  create table payment_collection (id text, captured_amount numeric, deleted_at timestamptz);
  create table order_payment_collection (
    order_id text, payment_collection_id text, deleted_at timestamptz);
  create table payment_session (
    id text, payment_collection_id text, status text, deleted_at timestamptz);
  create table payment (
    id text, payment_collection_id text, canceled_at timestamptz, deleted_at timestamptz);`;

/** A database of this spec's own, with the ledger's tables. */
export const openLedgerDatabase = (): Promise<Knex> =>
  openModuleDatabase({
    module: MODULE,
    migrations: path.resolve(__dirname, "../migrations"),
    tables: ORDER_TABLES,
    connections: 30,
  });

/** The address of what {@link openLedgerDatabase} has opened. */
export const ledgerDatabaseUrl = (): string => moduleDatabaseUrl(MODULE);
