import pg from "pg";
import { cloneDatabase, query } from "../../runner/database.ts";

/**
 * Databases that take minutes to make are made once, on top of the demo's, and made again when that one has other
 * tables. What one was made from is noted as its comment, written last: half a database is none.
 */
export async function keep(
  demo: string,
  database: string,
  content: string,
  fill: () => Promise<void>,
): Promise<void> {
  const wanted = `${content} on ${await schemaOf(demo)}`;
  if ((await commentOf(database)) === wanted) {
    return;
  }
  await cloneDatabase(demo, database);
  await fill();
  await query(database, "vacuum analyze");
  await query(database, `comment on database ${quoted(database)} is ${pg.escapeLiteral(wanted)}`);
}

/** A short word for the tables the database has. */
async function schemaOf(database: string): Promise<string> {
  const [row] = await query<{ schema: string }>(
    database,
    `select md5(string_agg(name, ',' order by name)) as schema from (
       select name from mikro_orm_migrations union all select table_name from link_module_migrations
     ) made`,
  );
  return row?.schema ?? "";
}

async function commentOf(database: string): Promise<string | null> {
  const server = new URL(database);
  const name = decodeURIComponent(server.pathname.slice(1));
  server.pathname = "/postgres";
  const [row] = await query<{ comment: string | null }>(
    server.href,
    "select shobj_description(oid, 'pg_database') as comment from pg_database where datname = $1",
    [name],
  );
  return row?.comment ?? null;
}

const quoted = (url: string) =>
  pg.escapeIdentifier(decodeURIComponent(new URL(url).pathname.slice(1)));
