import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { Locale } from "../../channel-port";

/** A shopper's talk with staff. */
export type Thread = {
  /** The shopper's chat. */
  chat_id: string;
  customer_id: string | null;
  group_chat_id: string;
  /** Topic of a group with topics; otherwise staff reply to the message itself. */
  topic_id: string | null;
  /** What staff see of the shopper: a name and a masked phone. */
  title: string;
  locale: Locale;
  state: "open" | "closed";
  /** The shopper has had the last word. */
  waits: boolean;
  opened_at: Date;
  last_message_at: Date;
};

const COLUMNS =
  "chat_id, customer_id, group_chat_id, topic_id::text, title, locale, state, waits, opened_at, last_message_at";

export class ThreadBook {
  constructor(private readonly connection: Knex) {}

  async ofChat(chat_id: string): Promise<Thread | null> {
    return this.one("chat_id = ?", [chat_id]);
  }

  async ofTopic(group_chat_id: string, topic_id: string): Promise<Thread | null> {
    return this.one("group_chat_id = ? and topic_id = ?", [group_chat_id, topic_id]);
  }

  /** The thread that a message of the bot in the group belongs to. */
  async ofMessage(group_chat_id: string, message_id: number): Promise<Thread | null> {
    return this.one(
      `chat_id = (select r.chat_id from telegram_relay r where r.group_chat_id = ? and r.message_id = ?)`,
      [group_chat_id, message_id],
    );
  }

  /** Opens the shopper's thread, or opens it anew. */
  async open(
    thread: Pick<
      Thread,
      "chat_id" | "customer_id" | "group_chat_id" | "topic_id" | "title" | "locale"
    >,
  ): Promise<void> {
    await this.connection.raw(
      `insert into telegram_thread (chat_id, customer_id, group_chat_id, topic_id, title, locale)
       values (:chat_id, :customer_id, :group_chat_id, :topic_id, :title, :locale)
       on conflict (chat_id) do update set customer_id = excluded.customer_id,
         group_chat_id = excluded.group_chat_id, topic_id = excluded.topic_id, title = excluded.title,
         locale = excluded.locale, state = 'open', waits = true, opened_at = now(), last_message_at = now()`,
      thread,
    );
  }

  /** A message went through; `waits` tells whether staff are to answer now. */
  async spoke(chat_id: string, waits: boolean): Promise<void> {
    await this.connection.raw(
      `update telegram_thread set waits = ?, last_message_at = now(), state = 'open' where chat_id = ?`,
      [waits, chat_id],
    );
  }

  async remember(group_chat_id: string, message_id: number, chat_id: string): Promise<void> {
    await this.connection.raw(
      `insert into telegram_relay (group_chat_id, message_id, chat_id) values (?, ?, ?)
       on conflict (group_chat_id, message_id) do update set chat_id = excluded.chat_id, created_at = now()`,
      [group_chat_id, message_id, chat_id],
    );
  }

  async close(chat_id: string): Promise<boolean> {
    const { rows } = await this.connection.raw<{ rows: unknown[] }>(
      `update telegram_thread set state = 'closed', waits = false where chat_id = ? and state = 'open' returning 1`,
      [chat_id],
    );
    return rows.length > 0;
  }

  /** Forgets whom a customer's talk was with. */
  async forgetCustomer(customer_id: string): Promise<void> {
    await this.connection.raw(
      `with gone as (delete from telegram_thread where customer_id = ? returning chat_id)
       delete from telegram_relay r using gone where r.chat_id = gone.chat_id`,
      [customer_id],
    );
  }

  /** Open threads, those that wait for staff first, then by age. */
  async openOnes(limit: number): Promise<Thread[]> {
    const { rows } = await this.connection.raw<{ rows: Thread[] }>(
      `select ${COLUMNS} from telegram_thread where state = 'open'
       order by waits desc, last_message_at limit ?`,
      [limit],
    );
    return rows;
  }

  private async one(condition: string, bindings: (string | number)[]): Promise<Thread | null> {
    const { rows } = await this.connection.raw<{ rows: Thread[] }>(
      `select ${COLUMNS} from telegram_thread where ${condition}`,
      bindings,
    );
    return rows[0] ?? null;
  }
}
