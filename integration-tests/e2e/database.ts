import { Client } from "pg";

/** Where the money and the stock of one order stand, read behind everybody's back. Sums in so'm. */
export type OrderBooks = {
  display_id: number;
  total: number;
  captures: { provider_id: string; amount: number }[];
  /** What is booked on the order. */
  transactions: { reference: string | null; amount: number }[];
  attempts: { state: string; counts: boolean; amount: number; refund_due: string | null }[];
  /** Settlements that still wait. */
  outbox: number;
  /** Pieces ordered, and pieces held in stock for the order. */
  ordered: number;
  reserved: number;
};

/** Everything about money and stock that must be true of a paid order, and nothing beside it. */
export const paidOnce = (
  provider: string,
  books: OrderBooks,
  total: number,
  pieces: number,
): OrderBooks => ({
  display_id: books.display_id,
  total,
  captures: [{ provider_id: `pp_${provider}_${provider}`, amount: total }],
  transactions: [{ reference: "capture", amount: total }],
  attempts: [{ state: "performed", counts: true, amount: total, refund_due: null }],
  outbox: 0,
  ordered: pieces,
  reserved: pieces,
});

/** The shop's database, only ever read. */
export class ShopDatabase {
  private readonly client: Client;

  constructor(url: string) {
    this.client = new Client({ connectionString: url });
  }

  open(): Promise<void> {
    return this.client.connect().then(() => undefined);
  }

  close(): Promise<void> {
    return this.client.end();
  }

  /** @param number of the order, as people say it */
  ordersByNumber(number: string): Promise<{ id: string; status: string }[]> {
    return this.rows(`select id, status from "order" where display_id = $1::int`, number);
  }

  async books(order_id: string): Promise<OrderBooks> {
    const [order] = await this.rows<Pick<OrderBooks, "display_id" | "total" | "ordered">>(
      `select o.display_id,
              (select (s.totals->>'current_order_total')::float from order_summary s
               where s.order_id = o.id and s.deleted_at is null order by s.version desc limit 1) as total,
              (select sum(i.quantity)::int from order_item i
               where i.order_id = o.id and i.deleted_at is null) as ordered
       from "order" o where o.id = $1`,
      order_id,
    );
    if (!order) {
      throw new Error(`there is no order ${order_id}`);
    }
    const [{ reserved }] = await this.rows<{ reserved: number }>(
      `select coalesce(sum(r.quantity), 0)::int as reserved
       from reservation_item r join order_item i on i.item_id = r.line_item_id
       where i.order_id = $1 and r.deleted_at is null`,
      order_id,
    );
    const [{ outbox }] = await this.rows<{ outbox: number }>(
      `select count(*)::int as outbox from ledger_outbox x join ledger_payable p on p.id = x.payable_id
       where p.order_id = $1 and x.done_at is null`,
      order_id,
    );
    return {
      ...order,
      reserved,
      outbox,
      captures: await this.rows(
        `select p.provider_id, c.amount::float as amount
         from order_payment_collection l
         join payment p on p.payment_collection_id = l.payment_collection_id
         join capture c on c.payment_id = p.id
         where l.order_id = $1 and c.deleted_at is null order by c.created_at`,
        order_id,
      ),
      transactions: await this.rows(
        `select reference, amount::float as amount from order_transaction
         where order_id = $1 and deleted_at is null order by created_at`,
        order_id,
      ),
      attempts: await this.rows(
        `select a.state, a.counts, (a.amount / 100.0)::float as amount, a.refund_due
         from ledger_attempt a join ledger_payable p on p.id = a.payable_id
         where p.order_id = $1 order by a.number`,
        order_id,
      ),
    };
  }

  /** Methods that the provider called about the order, oldest first. */
  async journal(order_id: string): Promise<string[]> {
    const rows = await this.rows<{ method: string }>(
      `select j.method from ledger_journal j join ledger_payable p on p.id = j.payable_id
       where p.order_id = $1 order by j.id`,
      order_id,
    );
    return rows.map(({ method }) => method);
  }

  /** All that is stored of the order's money, as one text: what must not be stored is not in it. */
  async everythingAbout(order_id: string): Promise<string> {
    const rows = await this.rows<{ text: string }>(
      `select a::text as text from ledger_attempt a join ledger_payable p on p.id = a.payable_id where p.order_id = $1
       union all
       select j::text from ledger_journal j join ledger_payable p on p.id = j.payable_id where p.order_id = $1
       union all
       select s::text from payment_session s join order_payment_collection l
         on l.payment_collection_id = s.payment_collection_id where l.order_id = $1
       union all
       select y::text from payment y join order_payment_collection l
         on l.payment_collection_id = y.payment_collection_id where l.order_id = $1`,
      order_id,
    );
    return rows.map(({ text }) => text).join("\n");
  }

  /** The invoice that the card gateway was asked for, as its callbacks name it; `amount` in tiyin. */
  async cardInvoice(
    order_id: string,
  ): Promise<{ invoice_id: string; uuid: string; amount: number }> {
    const [row] = await this.rows<{ invoice_id: string; uuid: string; amount: number }>(
      `select a.transaction_id as invoice_id, a.details->>'uuid' as uuid, a.amount::float as amount
       from ledger_attempt a join ledger_payable p on p.id = a.payable_id
       where p.order_id = $1 and a.provider = 'uzcard' order by a.number desc limit 1`,
      order_id,
    );
    if (!row?.uuid) {
      throw new Error(`order ${order_id} has no invoice at the card gateway`);
    }
    return row;
  }

  /** Pieces of what the order is made of, in all warehouses: lying there, and held for any order. */
  async stockOf(order_id: string): Promise<{ stocked: number; reserved: number }> {
    const [stock] = await this.rows<{ stocked: number; reserved: number }>(
      `select sum(level.stocked_quantity)::int as stocked, sum(level.reserved_quantity)::int as reserved
       from "order" o
       join order_item i on i.order_id = o.id and i.version = o.version
       join order_line_item line on line.id = i.item_id
       join product_variant_inventory_item link on link.variant_id = line.variant_id
       join inventory_level level on level.inventory_item_id = link.inventory_item_id
       where o.id = $1 and i.deleted_at is null and link.deleted_at is null and level.deleted_at is null`,
      order_id,
    );
    if (!stock) {
      throw new Error(`order ${order_id} has no goods`);
    }
    return stock;
  }

  async orderStatus(order_id: string): Promise<string | undefined> {
    const [row] = await this.rows<{ status: string }>(
      `select status from "order" where id = $1`,
      order_id,
    );
    return row?.status;
  }

  async orderOf(display_id: string): Promise<string> {
    const [row] = await this.rows<{ id: string }>(
      `select id from "order" where display_id = $1::int`,
      display_id,
    );
    if (!row) {
      throw new Error(`there is no order ${display_id}`);
    }
    return row.id;
  }

  /** Debts of the ledger to Medusa that nobody has settled yet, of all orders. */
  async pendingSettlements(): Promise<number> {
    const [{ count }] = await this.rows<{ count: number }>(
      `select count(*)::int as count from ledger_outbox where done_at is null`,
    );
    return count;
  }

  async publishableKey(): Promise<string> {
    const [row] = await this.rows<{ token: string }>(
      `select token from api_key where type = 'publishable' and revoked_at is null
       order by created_at limit 1`,
    );
    if (!row) {
      throw new Error("the shop has no publishable key");
    }
    return row.token;
  }

  /** The newest order of the person with this phone. */
  async latestOrderOf(phone: string): Promise<string | null> {
    const [row] = await this.rows<{ id: string }>(
      `select o.id from "order" o join order_address a on a.id = o.shipping_address_id
       where a.phone = $1 order by o.created_at desc limit 1`,
      phone,
    );
    return row?.id ?? null;
  }

  private async rows<Row>(text: string, ...values: string[]): Promise<Row[]> {
    return (await this.client.query(text, values)).rows as Row[];
  }
}
