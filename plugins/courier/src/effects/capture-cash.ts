import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { capturePaymentWorkflow } from "@medusajs/medusa/core-flows";
import { CASH_PROVIDER } from "../modules/courier/cash-due";
import type { Effect } from "../modules/courier/effect-book";
import { rowsOf } from "../modules/courier/rows";

type CashPayment = { id: string; left: string; collected: string; captured: string };

/**
 * Captures what couriers took for the order and Medusa does not have yet. Reckoned from the sums, so a second try after a
 * crash captures nothing twice.
 */
export async function captureCash(container: MedusaContainer, { order_id }: Effect): Promise<void> {
  const connection = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION);
  const payments = await rowsOf<CashPayment>(
    connection,
    `with cash as (
       select p.id, p.amount, p.created_at,
         coalesce((select sum(c.amount) from capture c where c.payment_id = p.id and c.deleted_at is null), 0) as captured
       from order_payment_collection l
       join payment p on p.payment_collection_id = l.payment_collection_id and p.deleted_at is null
       where l.order_id = :order_id and l.deleted_at is null and p.provider_id = :cash and p.canceled_at is null)
     select id, (amount - captured)::text as left, (sum(captured) over ())::text as captured,
       (select coalesce(sum(cash_collected), 0) from courier_delivery where order_id = :order_id)::text as collected
     from cash order by created_at, id`,
    { order_id, cash: CASH_PROVIDER },
  );
  let due = payments[0] ? Number(payments[0].collected) - Number(payments[0].captured) : 0;
  for (const { id, left } of payments) {
    // The payment of an order with a fraction of a so'm is a little more than the coins that exist.
    const rest = Number(left);
    const amount = Math.abs(rest - due) < 1 ? rest : Math.min(rest, due);
    if (due > 0 && amount > 0) {
      await capturePaymentWorkflow(container).run({ input: { payment_id: id, amount } });
      due -= amount;
    }
  }
}
