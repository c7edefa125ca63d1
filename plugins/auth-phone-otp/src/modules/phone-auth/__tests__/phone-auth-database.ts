import path from "node:path";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { Logger } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, ModulesSdkUtils } from "@medusajs/framework/utils";
import { Client } from "pg";
import PhoneAuthService from "../service";

/** The columns of Medusa's tables that the module looks at. */
const MEDUSA_TABLES = `
  create table customer (id text primary key, phone text, deleted_at timestamptz);
  create table order_address (id text primary key, phone text, deleted_at timestamptz);`;

/** A database of this spec's own on the tests' PostgreSQL, with the module's real migrations. */
export async function openPhoneAuthDatabase(): Promise<Knex> {
  const name = `medusa_uz_phone_auth_module_${process.env.JEST_WORKER_ID ?? "1"}`;
  await onServer(`drop database if exists ${name} with (force)`);
  await onServer(`create database ${name}`);
  const connection = ModulesSdkUtils.createPgConnection({
    clientUrl: urlOf(name),
    pool: { min: 0, max: 20 },
  }) as unknown as Knex;
  await connection.raw(MEDUSA_TABLES);
  const migrate = ModulesSdkUtils.buildMigrationScript({
    moduleName: "phone_auth",
    pathToMigrations: path.resolve(__dirname, "../migrations"),
  });
  const quiet = { info: () => undefined, error: console.error } as never;
  await migrate({ options: { database: { clientUrl: urlOf(name) } }, logger: quiet });
  return connection;
}

/** A service as a process of its own would have it. */
export function buildPhoneAuth(
  connection: Knex,
  options: object = {},
  warnings: string[] = [],
): PhoneAuthService {
  const logger = { warn: (line: string) => warnings.push(line) } as unknown as Logger;
  return new PhoneAuthService(
    {
      [ContainerRegistrationKeys.PG_CONNECTION]: connection,
      [ContainerRegistrationKeys.LOGGER]: logger,
    },
    { secret: "a secret of thirty-two characters", ...options },
  );
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
