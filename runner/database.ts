import pg from "pg";
import { Problem } from "./problem.ts";

/** What went wrong while connecting, as the person at the keyboard should hear it. */
export async function refuseUnreachableDatabase(url: string): Promise<void> {
  try {
    await query(url, "select 1");
  } catch (error) {
    throw explain(url, error as NodeJS.ErrnoException);
  }
}

function explain(url: string, error: NodeJS.ErrnoException): Problem {
  const { host, pathname, username } = new URL(url);
  const name = decodeURIComponent(pathname.slice(1));
  switch (error.code) {
    case "3D000":
      return new Problem(
        `The database server at ${host} has no database "${name}".`,
        `Create it (createdb ${name}) or correct DATABASE_URL.`,
      );
    case "28P01":
    case "28000":
      return new Problem(
        `The database at ${host} refused the user "${username}".`,
        "Correct the user and password in DATABASE_URL.",
      );
    default:
      return new Problem(
        `The database at ${host} cannot be reached (${error.code ?? error.message}).`,
        "Start PostgreSQL or correct DATABASE_URL; without DATABASE_URL the shop brings its own PostgreSQL.",
      );
  }
}

/** One statement on a connection of its own. */
export async function query<Row extends pg.QueryResultRow>(
  url: string,
  text: string,
  values: unknown[] = [],
): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on("error", () => {});
  try {
    await client.connect();
    return (await client.query<Row>(text, values)).rows;
  } finally {
    await client.end().catch(() => {});
  }
}

/** Creates the database named in the URL on its server when it is missing. */
export async function ensureDatabase(url: string): Promise<void> {
  const server = new URL(url);
  const name = decodeURIComponent(server.pathname.slice(1));
  server.pathname = "/postgres";
  const existing = await query(server.href, "select 1 from pg_database where datname = $1", [name]);
  if (existing.length === 0) {
    await query(server.href, `create database ${pg.escapeIdentifier(name)}`);
  }
}

export async function dropDatabase(url: string): Promise<void> {
  const server = new URL(url);
  const name = decodeURIComponent(server.pathname.slice(1));
  server.pathname = "/postgres";
  await query(server.href, `drop database if exists ${pg.escapeIdentifier(name)} with (force)`);
}

/** Copies a database that nobody works with, replacing an older copy. Ends what is still connected to it. */
export async function cloneDatabase(url: string, copyUrl: string): Promise<void> {
  await dropDatabase(copyUrl);
  const server = new URL(url);
  const [source, copy] = [url, copyUrl].map((one) =>
    decodeURIComponent(new URL(one).pathname.slice(1)),
  );
  server.pathname = "/postgres";
  // A seed that has ended may have left a question behind, and what somebody reads cannot be copied.
  await query(
    server.href,
    "select pg_terminate_backend(pid, 5000) from pg_stat_activity where datname = $1",
    [source],
  );
  await query(
    server.href,
    `create database ${pg.escapeIdentifier(copy!)} template ${pg.escapeIdentifier(source!)}`,
  );
}
