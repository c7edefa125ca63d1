import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { tashkentDay } from "../../decisions/quiet-hours";
import type { NotifyType } from "../../message-types";

/** Something to be counted. Cost in so'm. */
export type Count = {
  channel: string;
  type: NotifyType;
  sent?: number;
  delivered?: number;
  failed?: number;
  cost?: number;
};

export type CounterRow = {
  /** Tashkent day, `2026-11-21`. */
  day: string;
  channel: string;
  sent: number;
  delivered: number;
  failed: number;
  /** So'm. */
  cost: number;
};

/** Adds to the counters of a day. The same rows are always touched in the same order, so that nobody waits in a circle. */
export async function count(connection: Knex, counts: Count[], now: number): Promise<void> {
  const sums = new Map<string, Required<Count>>();
  for (const { channel, type, sent = 0, delivered = 0, failed = 0, cost = 0 } of counts) {
    const key = `${channel} ${type}`;
    const sum = sums.get(key) ?? { channel, type, sent: 0, delivered: 0, failed: 0, cost: 0 };
    sum.sent += sent;
    sum.delivered += delivered;
    sum.failed += failed;
    sum.cost += cost;
    sums.set(key, sum);
  }
  if (sums.size === 0) {
    return;
  }
  const rows = [...sums.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, sum]) => sum);
  await connection.raw(
    `insert into notify_counter as c (day, channel, type, sent, delivered, failed, cost)
     select ?::date, channel, type, sent, delivered, failed, cost
     from jsonb_to_recordset(?::jsonb) as given(
       channel text, type text, sent integer, delivered integer, failed integer, cost numeric)
     order by channel, type
     on conflict (day, channel, type) do update set sent = c.sent + excluded.sent,
       delivered = c.delivered + excluded.delivered, failed = c.failed + excluded.failed,
       cost = c.cost + excluded.cost`,
    [tashkentDay(now), JSON.stringify(rows)],
  );
}

/** Counters by day and channel, newest first; days are Tashkent's, both included. */
export async function readCounters(
  connection: Knex,
  { from, to }: { from: string; to: string },
): Promise<CounterRow[]> {
  const { rows } = await connection.raw<{ rows: CounterRow[] }>(
    `select to_char(day, 'YYYY-MM-DD') as day, channel, sum(sent)::int as sent, sum(delivered)::int as delivered,
       sum(failed)::int as failed, sum(cost)::float8 as cost
     from notify_counter where day between ?::date and ?::date
     group by day, channel order by day desc, channel`,
    [from, to],
  );
  return rows;
}
