import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { wholeTiyinOrNull } from "../../money";
import type { OrderFacts } from "../../types";

/** A row of {@link orderFacts}, as PostgreSQL gives it. */
export type FactsRow = {
  id: string;
  display_id: number;
  currency_code: string;
  status: OrderFacts["status"];
  total: string | null;
  fulfilled: boolean;
  captured: string | null;
  secured: boolean;
  placed_at: string;
};

/**
 * The only place that reads Medusa's own tables. A callback must decide on what is true at the moment of its lock,
 * in one round trip; a mirror of the order kept by events would be late exactly when it matters.
 */
export async function readOrderFacts(
  connection: Knex,
  order_id: string,
): Promise<OrderFacts | null> {
  const { rows } = await connection.raw<{ rows: FactsRow[] }>(orderFacts(":order_id"), {
    order_id,
  });
  return rows[0] ? factsOf(rows[0]) : null;
}

/** Facts of an order, as one row or none. @param provider of an order that names its only one, others find nothing to pay */
export const orderFacts = (order_id: string, provider = "null::text"): string => `
    select o.id, o.display_id, lower(o.currency_code) as currency_code, o.status,
       -- What is paid at the counter alone, or with another provider alone, cannot be paid here.
       case when o.metadata->>'pay_at_counter' = 'true' or o.metadata->>'pay_only_with' <> ${provider} then null
         else coalesce(s.totals->'raw_current_order_total'->>'value', s.totals->>'current_order_total') end as total,
       exists (
         select 1 from order_item i
         where i.order_id = o.id and i.version = o.version and i.deleted_at is null
           and (i.fulfilled_quantity > 0 or i.shipped_quantity > 0)
       ) as fulfilled,
       p.captured, coalesce(p.secured, false) as secured,
       (extract(epoch from o.created_at) * 1000)::bigint as placed_at
     from "order" o
     left join lateral (
       select totals from order_summary
       where order_id = o.id and deleted_at is null order by version desc limit 1
     ) s on true
     left join lateral (
       select sum(c.captured_amount) as captured,
         bool_or(exists (
           select 1 from payment pay where pay.payment_collection_id = c.id
             and pay.canceled_at is null and pay.deleted_at is null
         )) as secured
       from order_payment_collection l join payment_collection c on c.id = l.payment_collection_id
       where l.order_id = o.id and l.deleted_at is null and c.deleted_at is null
     ) p on true
     where o.id = ${order_id} and o.deleted_at is null`;

export function factsOf(row: FactsRow): OrderFacts {
  return {
    ...row,
    total: wholeTiyinOrNull(row.total ?? ""),
    captured: wholeTiyinOrNull(row.captured ?? "0") ?? 0n,
    placed_at: Number(row.placed_at),
  };
}
