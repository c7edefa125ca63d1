import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { Locale } from "../../channel-port";

export type Decision = "accepted" | "rejected";

/** An order whose fate staff may decide in the group. */
export type OfferedOrder = {
  order_id: string;
  chat_id: string;
  locale: Locale;
  state: "open" | "deciding" | "decided";
  decision: Decision | null;
  decided_by: string | null;
};

const COLUMNS = "order_id, chat_id, locale, state, decision, decided_by";
/** A process that died while it decided gives the order back after this time. */
const CLAIM_LIFE = "2 minutes";

/** One row per order: who decides first, decides. */
export class OrderBook {
  constructor(private readonly connection: Knex) {}

  /** The group is about to be asked. Asked again, a decision stays. */
  async offer(order_id: string, chat_id: string, locale: Locale): Promise<void> {
    await this.connection.raw(
      `insert into telegram_order (order_id, chat_id, locale) values (?, ?, ?)
       on conflict (order_id) do update set chat_id = excluded.chat_id, locale = excluded.locale`,
      [order_id, chat_id, locale],
    );
  }

  async find(order_id: string): Promise<OfferedOrder | null> {
    const { rows } = await this.connection.raw<{ rows: OfferedOrder[] }>(
      `select ${COLUMNS} from telegram_order where order_id = ?`,
      [order_id],
    );
    return rows[0] ?? null;
  }

  /** Takes the decision for this update; null when another press has it. The same update may take it again. */
  async claim(
    order_id: string,
    by: { decision: Decision; name: string; update_id: string },
  ): Promise<OfferedOrder | null> {
    const { rows } = await this.connection.raw<{ rows: OfferedOrder[] }>(
      `update telegram_order set state = 'deciding', decision = :decision, decided_by = :name,
         claimed_by = :update_id, claimed_at = now()
       where order_id = :order_id and (state = 'open' or (state = 'deciding' and
         (claimed_by = :update_id or claimed_at < now() - interval '${CLAIM_LIFE}')))
       returning ${COLUMNS}`,
      { order_id, ...by },
    );
    return rows[0] ?? null;
  }

  async decided(order_id: string, update_id: string): Promise<void> {
    await this.connection.raw(
      `update telegram_order set state = 'decided' where order_id = ? and claimed_by = ?`,
      [order_id, update_id],
    );
  }

  /** The decision could not be carried out: anybody may try again. */
  async giveBack(order_id: string, update_id: string): Promise<void> {
    await this.connection.raw(
      `update telegram_order set state = 'open', decision = null, decided_by = null, claimed_by = null
       where order_id = ? and claimed_by = ? and state = 'deciding'`,
      [order_id, update_id],
    );
  }
}
