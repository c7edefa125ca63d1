import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";

/** Payments of the ledger that were settled lately; nothing is owed on them any more. */
const SETTLED_LATELY = `
  from ledger_attempt a
  join payment p on p.payment_session_id = a.payment_session_id and p.deleted_at is null
  join order_payment_collection l on l.payment_collection_id = p.payment_collection_id and l.deleted_at is null
  where a.perform_time > extract(epoch from now() - interval '1 hour') * 1000
    and not exists (select 1 from ledger_outbox o where o.attempt_id = a.id and o.done_at is null)`;

/**
 * Makes the transactions on orders tell what really happened to the ledger's payments. Medusa's cancellation of an
 * order enters a refund even when the provider refused it, and, when it fails half-way, reverts the order's last
 * version together with a capture entered meanwhile.
 */
export async function balanceOrderBooks(container: MedusaContainer): Promise<void> {
  const connection = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION);
  await enterLostCaptures(container, connection);
  await strikePhantomRefunds(container, connection);
}

async function enterLostCaptures(container: MedusaContainer, connection: Knex): Promise<void> {
  type Lost = { order_id: string; id: string; amount: string; currency_code: string };
  const { rows } = await connection.raw<{ rows: Lost[] }>(
    `select lately.order_id, c.id, c.amount, lately.currency_code
     from (select l.order_id, p.id as payment_id, p.currency_code ${SETTLED_LATELY}) lately
     join capture c on c.payment_id = lately.payment_id and c.deleted_at is null
     where not exists (
       select 1 from order_transaction t
       where t.order_id = lately.order_id and t.reference_id = c.id and t.deleted_at is null)`,
  );
  for (const { order_id, id, amount, currency_code } of rows) {
    await container.resolve(Modules.ORDER).addOrderTransactions({
      order_id,
      amount: Number(amount),
      currency_code,
      reference: "capture",
      reference_id: id,
    });
  }
}

async function strikePhantomRefunds(container: MedusaContainer, connection: Knex): Promise<void> {
  const { rows } = await connection.raw<{ rows: { id: string }[] }>(
    `select t.id from (select l.order_id, p.id as payment_id ${SETTLED_LATELY}) lately
     join order_transaction t on t.order_id = lately.order_id and t.reference = 'refund'
       and t.reference_id = lately.payment_id and t.deleted_at is null
     where not exists (
       select 1 from refund r where r.payment_id = lately.payment_id and r.deleted_at is null)`,
  );
  if (rows.length > 0) {
    await container.resolve(Modules.ORDER).deleteOrderTransactions(rows.map(({ id }) => id));
  }
}
