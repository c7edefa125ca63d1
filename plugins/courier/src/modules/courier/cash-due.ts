import { shareOf, type Bill, type Share } from "../../delivery/bill";
import { firstOf, rowsOf, type Sql } from "./rows";

/** Cash on delivery in Medusa. */
export const CASH_PROVIDER = "pp_system_default";

/**
 * SQL: the bill of each order of `o (order_id)`. What was refunded is owed again, as Medusa reckons it; what a courier took
 * counts before Medusa has captured it, and so does what a carrier took and has not sent yet, and what a provider holds for
 * the shop: an authorized payment.
 */
const BILL = `
  cross join lateral (
    select coalesce(sum(coalesce(d.cash_collected,
      case when d.attention = 'cash_with_carrier' then d.cash_due else 0 end)), 0) as sum
    from courier_delivery d where d.order_id = o.order_id) taken
  left join lateral (
    select coalesce(s.totals->'raw_current_order_total'->>'value', s.totals->>'current_order_total')::numeric as total,
      coalesce(s.totals->'raw_paid_total'->>'value', s.totals->>'paid_total')::numeric
        - coalesce(s.totals->'raw_refunded_total'->>'value', s.totals->>'refunded_total', '0')::numeric as paid
    from order_summary s where s.order_id = o.order_id and s.deleted_at is null
    order by s.version desc limit 1) totals on true
  cross join lateral (
    select coalesce(sum(p.amount - coalesce((
      select sum(c.amount) from capture c where c.payment_id = p.id and c.deleted_at is null), 0)), 0) as sum
    from order_payment_collection l
    join payment p on p.payment_collection_id = l.payment_collection_id and p.deleted_at is null
    where l.order_id = o.order_id and l.deleted_at is null and p.provider_id <> :cash
      and p.canceled_at is null and p.captured_at is null) held
  cross join lateral (
    select greatest(round(coalesce(totals.total, 0)) - greatest(round(coalesce(totals.paid, 0) + held.sum), taken.sum), 0) as owed,
      exists (
        select 1 from order_payment_collection l
        join payment p on p.payment_collection_id = l.payment_collection_id and p.deleted_at is null
        where l.order_id = o.order_id and l.deleted_at is null and p.provider_id = :cash and p.canceled_at is null
      ) as promised) bill`;

/** What the next parcel of an order says of money, in the transaction that makes it. */
export async function shareOfNext(sql: Sql, order_id: string): Promise<Share> {
  const asked = await firstOf<{ sum: string }>(
    sql,
    `select coalesce(sum(cash_due), 0) as sum from courier_delivery
     where order_id = :order_id and ended_at is null`,
    { order_id },
  );
  return shareOf(await billOf(sql, order_id), Number(asked!.sum));
}

/**
 * Reckons again what the open parcels of an order say of money, after it was paid, promised or changed, or a parcel of it
 * ended. @returns whether anything changed
 */
export async function reckonCashAgain(sql: Sql, order_id: string): Promise<boolean> {
  await sql.raw("select pg_advisory_xact_lock(hashtextextended(?, 0))", [`courier:${order_id}`]);
  const open = await rowsOf<{ id: string; cash_due: string; unpaid: string }>(
    sql,
    `select id, cash_due, unpaid from courier_delivery where order_id = :order_id and ended_at is null
     order by no for update`,
    { order_id },
  );
  const bill = await billOf(sql, order_id);
  let changed = false;
  let asked = 0;
  for (const { id, ...before } of open) {
    const share = shareOf(bill, asked);
    asked += share.cash_due;
    if (share.cash_due !== Number(before.cash_due) || share.unpaid !== Number(before.unpaid)) {
      changed = true;
      await sql.raw(
        `update courier_delivery set cash_due = :cash_due, unpaid = :unpaid, version = version + 1, updated_at = now()
         where id = :id`,
        { id, ...share },
      );
    }
  }
  return changed;
}

/** Orders whose open parcels say something else of money than their bill: no event told of it, or it was lost. */
export async function wronglyReckoned(sql: Sql): Promise<string[]> {
  const rows = await rowsOf<{ order_id: string }>(
    sql,
    `select o.order_id from (
       select order_id, sum(cash_due) as asked, min(unpaid) as least, max(unpaid) as most
       from courier_delivery where ended_at is null group by order_id) o ${BILL}
     where o.asked <> case when bill.promised then bill.owed else 0 end
       or o.least <> case when bill.promised then 0 else bill.owed end or o.most <> o.least`,
    { cash: CASH_PROVIDER },
  );
  return rows.map(({ order_id }) => order_id);
}

async function billOf(sql: Sql, order_id: string): Promise<Bill> {
  const row = await firstOf<{ owed: string; promised: boolean }>(
    sql,
    `select bill.owed, bill.promised from (select cast(:order_id as text) as order_id) o ${BILL}`,
    { order_id, cash: CASH_PROVIDER },
  );
  return { owed: Number(row!.owed), promised: row!.promised };
}
