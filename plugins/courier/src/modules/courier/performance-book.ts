import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { FailureReason, PerformanceAnswer } from "../../api/wire";
import { HELD } from "./cash-book";
import { rowsOf } from "./rows";

type Row = {
  courier_id: string;
  name: string;
  count: number;
  on_time_share: number | null;
  median_minutes: number | null;
  failed: Partial<Record<FailureReason, number>> | null;
  cash_held: string;
};

/** How couriers did. */
export class PerformanceBook {
  private readonly connection: Knex;

  constructor(connection: Knex) {
    this.connection = connection;
  }

  /**
   * Of every courier between two Tashkent days, both included: what was delivered by the day of delivery, what failed by the
   * day it failed. A delivery that failed twice failed twice, and what
   * staff marked as delivered is nobody's merit.
   */
  async between({ from, to }: { from: string; to: string }): Promise<PerformanceAnswer> {
    const rows = await rowsOf<Row>(
      this.connection,
      `with days as (
         select cast(:from as date)::timestamp at time zone 'Asia/Tashkent' as first,
           (cast(:to as date) + 1)::timestamp at time zone 'Asia/Tashkent' as after)
       select c.id as courier_id, c.name, coalesce(done.count, 0) as count, done.on_time_share, done.median_minutes,
         broken.failed, ${HELD} as cash_held
       from courier c cross join days
       left join lateral (
         select count(*)::int as count,
           avg(case when d.window_to is null then null when d.delivered_at <= d.window_to then 1 else 0 end)::float8
             as on_time_share,
           (percentile_cont(0.5) within group (
             order by extract(epoch from d.delivered_at - d.picked_up_at) / 60)
             filter (where d.picked_up_at is not null))::float8 as median_minutes
         from courier_delivery d
         where d.courier_id = c.id and d.state = 'delivered' and exists (
             select 1 from courier_delivery_event e
             where e.delivery_id = d.id and e.type = 'deliver' and e.actor_id = c.id)
           and d.delivered_at >= days.first and d.delivered_at < days.after) done on true
       left join lateral (
         select jsonb_object_agg(reason, n) as failed from (
           select coalesce(e.reason, 'other') as reason, count(*)::int as n from courier_delivery_event e
           where e.type = 'fail' and e.actor_type = 'courier' and e.actor_id = c.id
             and e.at >= days.first and e.at < days.after
           group by 1) each) broken on true
       where c.is_active or done.count > 0 or broken.failed is not null
       order by c.name, c.id`,
      { from, to },
    );
    return {
      from,
      to,
      couriers: rows.map((row) => ({
        ...row,
        median_minutes: row.median_minutes === null ? null : Math.round(row.median_minutes),
        failed: row.failed ?? {},
        cash_held: Number(row.cash_held),
      })),
    };
  }
}
