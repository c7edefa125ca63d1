import type { Knex } from "@medusajs/framework/mikro-orm/knex";

/** What messages say of an order that was placed. */
export type PlacedOrder = {
  id: string;
  /** So'm. */
  total: string;
  /** Paid when it is handed over. */
  is_cash: boolean;
  /** Picked up, and paid where it is (`metadata.pay_at_counter` of the order is true). */
  at_counter: boolean;
};

/** Money that came in or went back, of one order. `sum` in so'm. */
export type Movement = { id: string; order_id: string; sum: string; is_cash: boolean };

/** An item that runs low: `left` can still be sold, all warehouses together. */
export type LowItem = { id: string; sku: string; left: string };

/** Medusa's own way to pay: cash, or whatever staff agree on. */
const CASH = "pp_system%";

/** Reads what core's events do not say. It looks at Medusa's tables and writes none of them. */
export class OrderBook {
  private readonly connection: Knex;

  constructor(connection: Knex) {
    this.connection = connection;
  }

  /** Null when there is no such order, or it is a draft. */
  async placed(order_id: string): Promise<PlacedOrder | null> {
    const [order] = await this.rows<PlacedOrder>(
      `select o.id, coalesce(s.totals->'raw_current_order_total'->>'value', s.totals->>'current_order_total', '0') as total,
         exists (
           select 1 from order_payment_collection l
           join payment p on p.payment_collection_id = l.payment_collection_id and p.deleted_at is null
           where l.order_id = o.id and l.deleted_at is null and p.provider_id like :cash) as is_cash,
         coalesce(o.metadata->>'pay_at_counter' = 'true', false) as at_counter
       from "order" o
       left join lateral (
         select totals from order_summary where order_id = o.id and deleted_at is null
         order by version desc limit 1) s on true
       where o.id = :order_id and not o.is_draft_order and o.deleted_at is null`,
      { order_id, cash: CASH },
    );
    return order ?? null;
  }

  /** Everything charged by a payment so far. */
  async captures(payment_id: string): Promise<Movement[]> {
    return this.movements("capture", payment_id);
  }

  /** Everything given back of a payment so far. */
  async refunds(payment_id: string): Promise<Movement[]> {
    return this.movements("refund", payment_id);
  }

  /** The order a fulfillment is of. */
  async orderOfFulfillment(fulfillment_id: string): Promise<string | null> {
    const [found] = await this.rows<{ order_id: string }>(
      "select order_id from order_fulfillment where fulfillment_id = :fulfillment_id and deleted_at is null",
      { fulfillment_id },
    );
    return found?.order_id ?? null;
  }

  /** Items of an order of which no more than `threshold` can be sold. */
  async lowAfterOrder(order_id: string, threshold: number): Promise<LowItem[]> {
    return this.low(
      `select r.inventory_item_id from order_item oi
       join reservation_item r on r.line_item_id = oi.item_id and r.deleted_at is null
       where oi.order_id = :id and oi.deleted_at is null`,
      order_id,
      threshold,
    );
  }

  /** The item of a stock level, when no more than `threshold` of it can be sold. */
  async lowAtLevel(level_id: string, threshold: number): Promise<LowItem[]> {
    return this.low(
      "select l.inventory_item_id from inventory_level l where l.id = :id",
      level_id,
      threshold,
    );
  }

  private async movements(table: "capture" | "refund", payment_id: string): Promise<Movement[]> {
    return this.rows<Movement>(
      `select m.id, l.order_id, coalesce(m.raw_amount->>'value', m.amount::text) as sum,
         p.provider_id like :cash as is_cash
       from ${table} m
       join payment p on p.id = m.payment_id
       join order_payment_collection l on l.payment_collection_id = p.payment_collection_id and l.deleted_at is null
       where m.payment_id = :payment_id and m.deleted_at is null order by m.created_at, m.id`,
      { payment_id, cash: CASH },
    );
  }

  private async low(items: string, id: string, threshold: number): Promise<LowItem[]> {
    return this.rows<LowItem>(
      `select i.id, coalesce(i.sku, i.id) as sku,
         greatest(sum(l.stocked_quantity - l.reserved_quantity), 0)::text as left
       from inventory_item i join inventory_level l on l.inventory_item_id = i.id and l.deleted_at is null
       where i.deleted_at is null and i.id in (${items})
       group by i.id having sum(l.stocked_quantity - l.reserved_quantity) <= :threshold`,
      { id, threshold },
    );
  }

  private async rows<T>(sql: string, bindings: Record<string, string | number>): Promise<T[]> {
    return (await this.connection.raw<{ rows: T[] }>(sql, bindings)).rows;
  }
}
