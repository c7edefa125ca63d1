import type { Knex } from "@medusajs/framework/mikro-orm/knex";

/** `mine`: send it. `accepted`: it was sent before. `sending`: it may have been sent, or is being sent. */
export type Claim = { state: "mine" } | { state: "accepted"; ref: string } | { state: "sending" };

/** A delivery that was asked for and never answered is left alone this long, s. */
const IN_DOUBT_S = 60;

/** Deliveries by their keys, so that one asked for twice is sent once. No text, no name. */
export class MessageBook {
  constructor(private readonly connection: Knex) {}

  async claim(key: string, chat_id: string): Promise<Claim> {
    const { rows } = await this.connection.raw<{ rows: unknown[] }>(
      `insert into telegram_message as m (key, chat_id, state) values (?, ?, 'sending')
       on conflict (key) do update set chat_id = excluded.chat_id, updated_at = now()
         where m.state = 'sending' and m.updated_at < now() - ? * interval '1 second'
       returning 1`,
      [key, chat_id, IN_DOUBT_S],
    );
    if (rows.length > 0) {
      return { state: "mine" };
    }
    const { rows: found } = await this.connection.raw<{ rows: { state: string; ref: string }[] }>(
      "select state, ref from telegram_message where key = ?",
      [key],
    );
    return found[0]?.state === "accepted"
      ? { state: "accepted", ref: found[0].ref }
      : { state: "sending" };
  }

  async accepted(key: string, ref: string): Promise<void> {
    await this.connection.raw(
      "update telegram_message set state = 'accepted', ref = ?, updated_at = now() where key = ?",
      [ref, key],
    );
  }

  /** Nothing was sent: the key is free again. */
  async release(key: string): Promise<void> {
    await this.connection.raw("delete from telegram_message where key = ? and state = 'sending'", [
      key,
    ]);
  }

  /** Takes the deliveries to a chat whose fate nobody knew, and forgets them. */
  async takeInDoubt(chat_id: string): Promise<string[]> {
    const { rows } = await this.connection.raw<{ rows: { key: string }[] }>(
      `delete from telegram_message where chat_id = ? and state = 'sending' returning key`,
      [chat_id],
    );
    return rows.map(({ key }) => key);
  }
}
