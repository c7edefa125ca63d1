import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { TashkentDay } from "../../reconciliation/tashkent-day";

/** What one provider took and gave back on one day. Sums are tiyin as text. */
export type DayTotal = {
  day: TashkentDay;
  provider: string;
  paid_count: number;
  paid: string;
  refunded_count: number;
  refunded: string;
};

/** Unix ms, `from` included, `to` not. */
export type TotalsFilter = { from: number; to: number; provider?: string };

/** Asia/Tashkent is UTC+5 all year. */
const dayOf = (ms: string) => `(date '1970-01-01' + ((${ms} + 18000000) / 86400000)::int)`;

/**
 * Money by provider and day, latest day first: taken when it was taken, given back when it went back. What a provider
 * gave back without the shop's asking counts on the day its payment ended, or was taken if it was only a part.
 */
export async function readTotals(connection: Knex, filter: TotalsFilter): Promise<DayTotal[]> {
  const { rows } = await connection.raw<{ rows: DayTotal[] }>(
    `with moved as (
       select ${dayOf("a.perform_time")} as day, a.provider, a.charged as paid, 0::bigint as refunded
       from ledger_attempt a
       where a.perform_time > 0 and a.perform_time >= :from and a.perform_time < :to
       union all
       select ${dayOf("extract(epoch from t.updated_at)::bigint * 1000")}, a.provider, 0, t.amount
       from ledger_transfer t join ledger_attempt a on a.id = t.attempt_id
       where t.kind = 'refund' and t.state = 'done'
         and t.updated_at >= to_timestamp(:from / 1000.0) and t.updated_at < to_timestamp(:to / 1000.0)
       union all
       select ${dayOf("left_over.at")}, left_over.provider, 0, left_over.refunded
       from (
         select a.provider, coalesce(nullif(a.cancel_time, 0), a.perform_time) as at,
           a.refunded - coalesce((
             select sum(t.amount) from ledger_transfer t
             where t.attempt_id = a.id and t.kind = 'refund' and t.state = 'done'), 0)::bigint as refunded
         from ledger_attempt a
         where a.refunded > 0
           and (a.cancel_time >= :from and a.cancel_time < :to
             or a.cancel_time = 0 and a.perform_time >= :from and a.perform_time < :to)
       ) left_over
       where left_over.refunded > 0
     )
     select day::text as day, provider, count(*) filter (where paid > 0)::int as paid_count, sum(paid)::text as paid,
       count(*) filter (where refunded > 0)::int as refunded_count, sum(refunded)::text as refunded
     from moved where :provider::text is null or provider = :provider
     group by moved.day, provider order by moved.day desc, provider`,
    { from: filter.from, to: filter.to, provider: filter.provider ?? null },
  );
  return rows;
}
