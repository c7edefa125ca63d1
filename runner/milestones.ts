import { query } from "./database.ts";

/**
 * What has been done to a database once, remembered in that database: a restored or emptied one tells the truth about
 * itself, whatever files lie on this machine.
 */
export type Milestone = "migrations" | "seed";

const SCHEMA = "medusa_uz_runner";

export async function hasReached(
  url: string,
  milestone: Milestone,
  value: string,
): Promise<boolean> {
  const known = await query(url, "select to_regclass($1) as found", [`${SCHEMA}.milestone`]);
  if (!known[0]?.found) {
    return false;
  }
  const rows = await query(
    url,
    `select 1 from ${SCHEMA}.milestone where name = $1 and value = $2`,
    [milestone, value],
  );
  return rows.length > 0;
}

export async function markReached(url: string, milestone: Milestone, value: string): Promise<void> {
  await query(url, `create schema if not exists ${SCHEMA}`);
  await query(
    url,
    `create table if not exists ${SCHEMA}.milestone
       (name text primary key, value text not null, reached_at timestamptz not null default now())`,
  );
  await query(
    url,
    `insert into ${SCHEMA}.milestone (name, value) values ($1, $2)
       on conflict (name) do update set value = excluded.value, reached_at = now()`,
    [milestone, value],
  );
}
