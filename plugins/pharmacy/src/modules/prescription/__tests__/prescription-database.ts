import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { ModulesSdkUtils } from "@medusajs/framework/utils";
import path from "node:path";
import { Client } from "pg";

/** The columns of Medusa's tables that the module looks at. */
const SHOP_TABLES = `
  create table customer (id text primary key, email text, deleted_at timestamptz, phone text);
  create table "user" (id text primary key, email text, deleted_at timestamptz);`;

/** A database of this spec's own on the tests' PostgreSQL, with the module's real migrations. */
export async function openPrescriptionDatabase(): Promise<Knex> {
  const name = `medusa_uz_prescription_module_${process.env.JEST_WORKER_ID ?? "1"}`;
  await onServer(`drop database if exists ${name} with (force)`);
  await onServer(`create database ${name}`);
  const connection = ModulesSdkUtils.createPgConnection({
    clientUrl: urlOf(name),
    pool: { min: 0, max: 30 },
  }) as unknown as Knex;
  await connection.raw(SHOP_TABLES);
  const migrate = ModulesSdkUtils.buildMigrationScript({
    moduleName: "prescription",
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
