import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { Attempt, OrderFacts, Payable } from "../../types";
import { lockPayableOfOrder } from "./lock-payable";
import { readOrderFacts } from "./order-facts";
import { attemptsOf } from "./transact";

/** An unpaid order is given up only when nobody is paying for it, nobody has, and no cash is promised. */
export function isGivenUp(
  now: number,
  payable: Payable,
  order: OrderFacts | null,
  attempts: Pick<Attempt, "state">[],
): boolean {
  return (
    payable.status === "open" &&
    payable.expires_at < now &&
    order?.status === "pending" &&
    !order.secured &&
    !order.fulfilled &&
    order.captured === 0n &&
    attempts.every(({ state }) => state === "cancelled" || state === "refunded")
  );
}

/** Orders without a row in the ledger are looked for this far back, ms: a process died between order and row. */
const UNMET_ORDERS_WINDOW_MS = 7 * 24 * 3_600_000;

/** Orders that look given up, oldest first. Only a hint: {@link expire} decides again under the lock. */
export async function expiryCandidates(
  connection: Knex,
  now: number,
  unpaidOrderTtlMs: number,
  limit: number,
): Promise<string[]> {
  const { rows } = await connection.raw<{ rows: { order_id: string }[] }>(
    `with late as (
       select p.order_id, p.expires_at from ledger_payable p
       where p.status = 'open' and p.expires_at < :now
         and not exists (
           select 1 from ledger_attempt a where a.payable_id = p.id and a.state in ('created', 'held', 'performed'))
       union all
       select o.id, (extract(epoch from o.created_at) * 1000)::bigint + :ttl from "order" o
       where o.status = 'pending' and not o.is_draft_order and o.deleted_at is null
         and o.created_at between to_timestamp(:oldest / 1000.0) and to_timestamp(:placed_before / 1000.0)
         and not exists (select 1 from ledger_payable p where p.order_id = o.id)
     )
     select late.order_id from late
     join "order" o on o.id = late.order_id and o.status = 'pending'
     join order_payment_collection l on l.order_id = late.order_id and l.deleted_at is null
     where (
         exists (
           select 1 from payment_session s where s.payment_collection_id = l.payment_collection_id
             and s.deleted_at is null and s.status = 'pending_authorization')
         -- A hold that was released has used its session up.
         or exists (
           select 1 from ledger_attempt a join ledger_payable p on p.id = a.payable_id
           where p.order_id = late.order_id))
       and not exists (
         select 1 from payment pay where pay.payment_collection_id = l.payment_collection_id
           and pay.canceled_at is null and pay.deleted_at is null)
     order by late.expires_at limit :limit`,
    {
      now,
      ttl: unpaidOrderTtlMs,
      oldest: now - unpaidOrderTtlMs - UNMET_ORDERS_WINDOW_MS,
      placed_before: now - unpaidOrderTtlMs,
      limit,
    },
  );
  return rows.map(({ order_id }) => order_id);
}

/** Gives an unpaid order up, under the same lock that callbacks take. True when it did. */
export async function expire(
  connection: Knex,
  order_id: string,
  now: number,
  unpaidOrderTtlMs: number,
): Promise<boolean> {
  return connection.transaction(async (trx) => {
    const payable = await lockPayableOfOrder(trx, order_id, unpaidOrderTtlMs);
    if (!payable) {
      return false;
    }
    const order = await readOrderFacts(trx, order_id);
    if (!isGivenUp(now, payable, order, await attemptsOf(trx, payable.id))) {
      return false;
    }
    await trx.raw(
      `with expired as (update ledger_payable set status = 'expired' where id = ?)
       insert into ledger_outbox (payable_id, kind) values (?, 'cancel_order')`,
      [payable.id, payable.id],
    );
    return true;
  });
}
