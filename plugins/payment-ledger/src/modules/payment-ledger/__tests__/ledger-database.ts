import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { ModulesSdkUtils } from "@medusajs/framework/utils";
import path from "node:path";
import { Client } from "pg";

/** The columns of Medusa's tables that a decision looks at; a whole Medusa is tested in integration-tests/http. */
const ORDER_TABLES = `
  create table "order" (
    id text primary key, display_id integer not null, status text not null default 'pending',
    currency_code text not null default 'uzs', version integer not null default 1,
    is_draft_order boolean not null default false, created_at timestamptz not null default now(),
    canceled_at timestamptz, deleted_at timestamptz);
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

/** A database of this spec's own on the tests' PostgreSQL, with the ledger's real migrations. */
export async function openLedgerDatabase(): Promise<Knex> {
  const name = databaseName();
  await onServer(`drop database if exists ${name} with (force)`);
  await onServer(`create database ${name}`);
  const connection = ModulesSdkUtils.createPgConnection({
    clientUrl: urlOf(name),
    pool: { min: 0, max: 30 },
  }) as unknown as Knex;
  await connection.raw(ORDER_TABLES);
  const migrate = ModulesSdkUtils.buildMigrationScript({
    moduleName: "payment_ledger",
    pathToMigrations: path.resolve(__dirname, "../migrations"),
  });
  const quiet = { info: () => undefined, error: console.error } as never;
  await migrate({ options: { database: { clientUrl: urlOf(name) } }, logger: quiet });
  return connection;
}

/** The address of what {@link openLedgerDatabase} has opened. */
export function ledgerDatabaseUrl(): string {
  return urlOf(databaseName());
}

function databaseName(): string {
  return `medusa_uz_ledger_module_${process.env.JEST_WORKER_ID ?? "1"}`;
}

async function onServer(sql: string): Promise<void> {
  const client = new Client({ connectionString: urlOf("postgres") });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

function urlOf(database: string): string {
  const { DB_HOST, DB_PORT, DB_USERNAME, DB_PASSWORD } = process.env;
  const url = new URL(`postgres://${DB_HOST ?? "localhost"}:${DB_PORT ?? "5432"}/${database}`);
  url.username = DB_USERNAME ?? "postgres";
  url.password = DB_PASSWORD ?? "";
  return url.href;
}
