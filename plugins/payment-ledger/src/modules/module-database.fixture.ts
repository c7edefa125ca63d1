import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { ModulesSdkUtils } from "@medusajs/framework/utils";
import { Client } from "pg";

type Wanted = {
  /** The module's name, `payment_ledger`. */
  module: string;
  /** Folder of its real migrations. */
  migrations: string;
  /** SQL that makes the columns of Medusa's tables that the module looks at. */
  tables: string;
  /** Connections at most. */
  connections: number;
};

/** A database of one spec's own on the tests' PostgreSQL, with a module's real migrations. */
export async function openModuleDatabase({
  module,
  migrations,
  tables,
  connections,
}: Wanted): Promise<Knex> {
  const clientUrl = moduleDatabaseUrl(module);
  const name = nameOf(module);
  await onServer(`drop database if exists ${name} with (force)`);
  await onServer(`create database ${name}`);
  const connection = ModulesSdkUtils.createPgConnection({
    clientUrl,
    pool: { min: 0, max: connections },
  }) as unknown as Knex;
  await connection.raw(tables);
  const migrate = ModulesSdkUtils.buildMigrationScript({
    moduleName: module,
    pathToMigrations: migrations,
  });
  const quiet = { info: () => undefined, error: console.error } as never;
  await migrate({ options: { database: { clientUrl } }, logger: quiet });
  return connection;
}

/** The address of what {@link openModuleDatabase} opens. */
export const moduleDatabaseUrl = (module: string): string => urlOf(nameOf(module));

const nameOf = (module: string): string =>
  `medusa_uz_${module}_module_${process.env.JEST_WORKER_ID ?? "1"}`;

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
