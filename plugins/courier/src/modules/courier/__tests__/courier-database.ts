import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { ModulesSdkUtils } from "@medusajs/framework/utils";
import path from "node:path";
import { Client } from "pg";

/** The columns of Medusa's tables that the module looks at. */
const SHOP_TABLES = `
  create table order_address (
    id text primary key, first_name text, last_name text, phone text, address_1 text, address_2 text, city text,
    province text, metadata jsonb);
  create table "order" (
    id text primary key, display_id integer, status text not null default 'pending', shipping_address_id text,
    created_at timestamptz not null default now(), deleted_at timestamptz);
  create table order_summary (order_id text, version integer default 1, totals jsonb, deleted_at timestamptz);
  create table order_payment_collection (order_id text, payment_collection_id text, deleted_at timestamptz);
  create table payment (
    id text primary key, payment_collection_id text, provider_id text, amount numeric default 0,
    captured_at timestamptz, canceled_at timestamptz, deleted_at timestamptz);
  create table capture (id text primary key, payment_id text, amount numeric, deleted_at timestamptz);
  create table fulfillment (
    id text primary key, shipping_option_id text, data jsonb, requires_shipping boolean not null default true,
    created_at timestamptz not null default now(), shipped_at timestamptz, delivered_at timestamptz,
    canceled_at timestamptz, deleted_at timestamptz);
  create table order_fulfillment (order_id text, fulfillment_id text, deleted_at timestamptz);
  create table shipping_option (id text primary key, shipping_option_type_id text, service_zone_id text, data jsonb);
  create table shipping_option_type (id text primary key, code text);
  create table service_zone (id text primary key, fulfillment_set_id text);
  create table fulfillment_set (id text primary key, type text);
  create table order_shipping (order_id text, shipping_method_id text, version integer default 1, deleted_at timestamptz);
  create table order_shipping_method (id text primary key, shipping_option_id text, data jsonb);
  insert into fulfillment_set values ('shipping', 'shipping'), ('pickup', 'pickup');
  insert into service_zone values ('z_shipping', 'shipping'), ('z_pickup', 'pickup');
  insert into shipping_option_type values ('t_standard', 'standard'), ('t_express', 'express-shipping');
  insert into shipping_option values
    ('standard', 't_standard', 'z_shipping', '{"id": "standard"}'), ('express', 't_standard', 'z_shipping', '{"id": "express"}'),
    ('flat_express', 't_express', 'z_shipping', null), ('pickup', 't_standard', 'z_pickup', null),
    ('uz_pickup', 't_standard', 'z_shipping', '{"id": "pickup"}');`;

/** A database of this spec's own on the tests' PostgreSQL, with the module's real migrations. */
export async function openCourierDatabase(): Promise<Knex> {
  const name = `medusa_uz_courier_module_${process.env.JEST_WORKER_ID ?? "1"}`;
  await onServer(`drop database if exists ${name} with (force)`);
  await onServer(`create database ${name}`);
  const connection = ModulesSdkUtils.createPgConnection({
    clientUrl: urlOf(name),
    pool: { min: 0, max: 30 },
  }) as unknown as Knex;
  await connection.raw(SHOP_TABLES);
  const migrate = ModulesSdkUtils.buildMigrationScript({
    moduleName: "courier",
    pathToMigrations: path.resolve(__dirname, "../migrations"),
  });
  const quiet = { info: () => undefined, error: console.error } as never;
  await migrate({ options: { database: { clientUrl: urlOf(name) } }, logger: quiet });
  return connection;
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
