import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { OrderFacts, Payable } from "../../types";
import { lockPayableOfOrder } from "./lock-payable";
import type { LedgerOptions } from "./options";
import { readOrderFacts } from "./order-facts";

type Deadlines = Pick<LedgerOptions, "unpaidOrderTtlMs" | "abandonedAttemptTtlMs">;

/**
 * Attempts `a` that keep their order. One that the protocol lets a buyer begin again (Click) has no end of its own when
 * the buyer just leaves: after a while it keeps nothing, though money that still comes is taken and sent back.
 */
const LIVE = `(a.state in ('held', 'performed')
  or (a.state = 'created' and (a.exclusive or a.create_time > :abandoned_before)))`;

/** An unpaid order is given up only when nobody is paying for it, nobody has, and no cash is promised. */
export function isGivenUp(
  now: number,
  payable: Payable,
  order: OrderFacts | null,
  hasLiveAttempt: boolean,
): boolean {
  return (
    payable.status === "open" &&
    payable.expires_at < now &&
    order?.status === "pending" &&
    !order.secured &&
    !order.fulfilled &&
    order.captured === 0n &&
    !hasLiveAttempt
  );
}

/** Orders without a row in the ledger are looked for this far back, ms: a process died between order and row. */
const UNMET_ORDERS_WINDOW_MS = 7 * 24 * 3_600_000;

/** Orders that look given up, oldest first. Only a hint: {@link expire} decides again under the lock. */
export async function expiryCandidates(
  connection: Knex,
  now: number,
  { unpaidOrderTtlMs, abandonedAttemptTtlMs }: Deadlines,
  limit: number,
): Promise<string[]> {
  const { rows } = await connection.raw<{ rows: { order_id: string }[] }>(
    `with late as (
       select p.order_id, p.expires_at from ledger_payable p
       where p.status = 'open' and p.expires_at < :now
         and not exists (select 1 from ledger_attempt a where a.payable_id = p.id and ${LIVE})
       union all
       select o.id, (extract(epoch from o.created_at) * 1000)::bigint + :ttl from "order" o
       where o.status = 'pending' and not o.is_draft_order and o.deleted_at is null
         and o.created_at between to_timestamp(:oldest / 1000.0) and to_timestamp(:placed_before / 1000.0)
         and not exists (select 1 from ledger_payable p where p.order_id = o.id)
     )
     select late.order_id from late
     join "order" o on o.id = late.order_id and o.status = 'pending'
     where (
         exists (
           select 1 from order_payment_collection l join payment_session s
             on s.payment_collection_id = l.payment_collection_id
           where l.order_id = late.order_id and l.deleted_at is null
             and s.deleted_at is null and s.status = 'pending_authorization')
         -- A hold that was released has used its session up.
         or exists (
           select 1 from ledger_attempt a join ledger_payable p on p.id = a.payable_id
           where p.order_id = late.order_id))
       -- As strict as the decision: orders that are never given up must not stand before all others for ever.
       and not exists (
         select 1 from order_payment_collection l join payment_collection c on c.id = l.payment_collection_id
           left join payment pay on pay.payment_collection_id = c.id
             and pay.canceled_at is null and pay.deleted_at is null
         where l.order_id = late.order_id and l.deleted_at is null and c.deleted_at is null
           and (pay.id is not null or c.captured_amount > 0))
       and not exists (
         select 1 from order_item i
         where i.order_id = o.id and i.version = o.version and i.deleted_at is null
           and (i.fulfilled_quantity > 0 or i.shipped_quantity > 0))
     order by late.expires_at limit :limit`,
    {
      now,
      ttl: unpaidOrderTtlMs,
      oldest: now - unpaidOrderTtlMs - UNMET_ORDERS_WINDOW_MS,
      placed_before: now - unpaidOrderTtlMs,
      abandoned_before: now - abandonedAttemptTtlMs,
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
  { unpaidOrderTtlMs, abandonedAttemptTtlMs }: Deadlines,
): Promise<boolean> {
  return connection.transaction(async (trx) => {
    const payable = await lockPayableOfOrder(trx, order_id, unpaidOrderTtlMs);
    if (!payable) {
      return false;
    }
    const order = await readOrderFacts(trx, order_id);
    const live = await trx.raw<{ rows: unknown[] }>(
      `select 1 from ledger_attempt a where a.payable_id = :payable_id and ${LIVE} limit 1`,
      { payable_id: payable.id, abandoned_before: now - abandonedAttemptTtlMs },
    );
    if (!isGivenUp(now, payable, order, live.rows.length > 0)) {
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
