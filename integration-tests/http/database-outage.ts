import { Client } from "pg";

/** Cuts every connection to a database and lets no new one in until `end`. */
export async function databaseOutage(name: string): Promise<{ end: () => Promise<void> }> {
  const server = new Client({
    host: process.env.DB_HOST ?? "localhost",
    port: Number(process.env.DB_PORT ?? 5432),
    user: process.env.DB_USERNAME ?? "postgres",
    password: process.env.DB_PASSWORD,
    database: "postgres",
  });
  await server.connect();
  const quoted = server.escapeIdentifier(name);
  await server.query(`alter database ${quoted} allow_connections false`);
  await server.query("select pg_terminate_backend(pid) from pg_stat_activity where datname = $1", [
    name,
  ]);
  return {
    async end() {
      await server.query(`alter database ${quoted} allow_connections true`);
      await server.end();
    },
  };
}
