import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { Locale } from "../../channel-port";

/** A customer's chat with the bot. */
export type Link = {
  customer_id: string;
  chat_id: string;
  username: string | null;
  locale: Locale;
  /** Only an active one can be written to. */
  state: "active" | "blocked" | "not_reachable";
};

const COLUMNS = "customer_id, chat_id, username, locale, state";

/** Who has which chat: one customer, one chat. */
export class LinkBook {
  constructor(private readonly connection: Knex) {}

  async ofCustomer(customer_id: string): Promise<Link | null> {
    return this.one("customer_id = ?", customer_id);
  }

  async ofChat(chat_id: string): Promise<Link | null> {
    return this.one("chat_id = ?", chat_id);
  }

  /** Gives the chat to the customer; what either of them had before is over. Returns the customer's link before. */
  async bind(link: Omit<Link, "state">): Promise<Link | null> {
    return this.connection.transaction(async (trx) => {
      // One lock for all bindings: two of the same chat at once would each miss the other's row.
      await trx.raw("select pg_advisory_xact_lock(hashtext('telegram_link'))");
      const { rows } = await trx.raw<{ rows: Link[] }>(
        `delete from telegram_link where customer_id = ? or chat_id = ? returning ${COLUMNS}`,
        [link.customer_id, link.chat_id],
      );
      await trx.raw(
        "insert into telegram_link (customer_id, chat_id, username, locale) values (?, ?, ?, ?)",
        [link.customer_id, link.chat_id, link.username, link.locale],
      );
      return rows.find(({ customer_id }) => customer_id === link.customer_id) ?? null;
    });
  }

  async unbindChat(chat_id: string): Promise<boolean> {
    return this.changed("delete from telegram_link where chat_id = ? returning 1", [chat_id]);
  }

  /** Returns the link that was. */
  async unbindCustomer(customer_id: string): Promise<Link | null> {
    const { rows } = await this.connection.raw<{ rows: Link[] }>(
      `delete from telegram_link where customer_id = ? returning ${COLUMNS}`,
      [customer_id],
    );
    return rows[0] ?? null;
  }

  /** The chat cannot be written to any more, until its person returns. True when that is news. */
  async lose(chat_id: string, state: "blocked" | "not_reachable"): Promise<boolean> {
    return this.changed(
      `update telegram_link set state = ?, lost_at = now()
       where chat_id = ? and state <> ? returning 1`,
      [state, chat_id, state],
    );
  }

  /** The person wrote again or took the block off. */
  async restore(chat_id: string): Promise<void> {
    await this.connection.raw(
      `update telegram_link set state = 'active', lost_at = null where chat_id = ? and state <> 'active'`,
      [chat_id],
    );
  }

  async counts(): Promise<{ active: number; blocked: number }> {
    const { rows } = await this.connection.raw<{ rows: { active: number; blocked: number }[] }>(
      `select count(*) filter (where state = 'active')::int as active,
         count(*) filter (where state <> 'active')::int as blocked from telegram_link`,
    );
    return rows[0] ?? { active: 0, blocked: 0 };
  }

  private async one(condition: string, value: string): Promise<Link | null> {
    const { rows } = await this.connection.raw<{ rows: Link[] }>(
      `select ${COLUMNS} from telegram_link where ${condition}`,
      [value],
    );
    return rows[0] ?? null;
  }

  private async changed(sql: string, bindings: string[]): Promise<boolean> {
    const { rows } = await this.connection.raw<{ rows: unknown[] }>(sql, bindings);
    return rows.length > 0;
  }
}
