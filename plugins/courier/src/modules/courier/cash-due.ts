import { firstOf, rowsOf, type Sql } from "./rows";

/** Cash on delivery in Medusa. */
export const CASH_PROVIDER = "pp_system_default";

const CASH_PROMISED = `
  exists (
    select 1 from order_payment_collection l
    join payment p on p.payment_collection_id = l.payment_collection_id and p.deleted_at is null
    where l.order_id = :order_id and l.deleted_at is null and p.provider_id = :cash and p.canceled_at is null)`;

/**
 * What the courier has to take for an order's next parcel, whole so'm: what is not paid of an order that is paid in cash,
 * less what other parcels of it ask for already. The first parcel so brings the bill for all of them.
 */
export async function cashDueOf(sql: Sql, order_id: string, except = ""): Promise<number> {
  const row = await firstOf<{ due: string }>(
    sql,
    `select greatest(round(coalesce(totals.total, 0)) - greatest(round(coalesce(totals.paid, 0)), others.collected)
         - others.asked, 0) * (case when ${CASH_PROMISED} then 1 else 0 end) as due
     from (select coalesce(sum(d.cash_collected), 0) as collected,
         coalesce(sum(d.cash_due) filter (where d.ended_at is null), 0) as asked
       from courier_delivery d where d.order_id = :order_id and d.id <> :except) others
     left join lateral (
       select coalesce(s.totals->'raw_current_order_total'->>'value', s.totals->>'current_order_total')::numeric as total,
         coalesce(s.totals->'raw_paid_total'->>'value', s.totals->>'paid_total')::numeric as paid
       from order_summary s where s.order_id = :order_id and s.deleted_at is null
       order by s.version desc limit 1) totals on true`,
    { order_id, except, cash: CASH_PROVIDER },
  );
  return Number(row?.due ?? 0);
}

/**
 * Reckons again what the open parcels of an order ask for, after it was paid otherwise or a parcel of it ended. @returns
 * whether anything changed
 */
export async function reckonCashAgain(sql: Sql, order_id: string): Promise<boolean> {
  await sql.raw("select pg_advisory_xact_lock(hashtextextended(?, 0))", [`courier:${order_id}`]);
  const open = await rowsOf<{ id: string; cash_due: string }>(
    sql,
    `select id, cash_due from courier_delivery where order_id = :order_id and ended_at is null
     order by no for update`,
    { order_id },
  );
  await sql.raw(
    "update courier_delivery set cash_due = 0 where order_id = ? and ended_at is null",
    [order_id],
  );
  let changed = false;
  for (const { id, cash_due } of open) {
    const due = await cashDueOf(sql, order_id, id);
    changed ||= due !== Number(cash_due);
    await sql.raw(
      `update courier_delivery set cash_due = :due, version = version + :step, updated_at = now() where id = :id`,
      { id, due, step: due === Number(cash_due) ? 0 : 1 },
    );
  }
  return changed;
}
