import type { Knex } from "@medusajs/framework/mikro-orm/knex";

/** What is known of a delivery. `unsettled`: it may have been sent, or is being sent. */
export type Known = { state: "accepted"; ref: string } | { state: "unsettled" };

/** `mine`: send it. */
export type Claim = { state: "mine" } | Known;

/** A delivery that was asked for and never answered is left alone this long, s: longer than any sending takes. */
const IN_DOUBT_S = 60;

/** Deliveries by their keys, so that one asked for twice is sent once. No text, no name. */
export class MessageBook {
  constructor(private readonly connection: Knex) {}

  async claim(key: string, chat_id: string): Promise<Claim> {
    const { rows } = await this.connection.raw<{ rows: unknown[] }>(
      `insert into telegram_message as m (key, chat_id, state) values (?, ?, 'sending')
       on conflict (key) do update set chat_id = excluded.chat_id, state = 'sending', updated_at = now()
         where m.state <> 'accepted' and m.updated_at < now() - ? * interval '1 second'
       returning 1`,
      [key, chat_id, IN_DOUBT_S],
    );
    return rows.length > 0 ? { state: "mine" } : ((await this.find(key)) ?? { state: "unsettled" });
  }

  /** Null when nothing was sent under this key. */
  async find(key: string): Promise<Known | null> {
    const { rows } = await this.connection.raw<{ rows: { state: string; ref: string }[] }>(
      "select state, ref from telegram_message where key = ?",
      [key],
    );
    const [row] = rows;
    if (!row) {
      return null;
    }
    return row.state === "accepted" ? { state: "accepted", ref: row.ref } : { state: "unsettled" };
  }

  async accepted(key: string, ref: string): Promise<void> {
    await this.connection.raw(
      "update telegram_message set state = 'accepted', ref = ?, updated_at = now() where key = ?",
      [ref, key],
    );
  }

  /** Whoever asked was told that nobody knows whether it was sent. */
  async doubt(key: string): Promise<void> {
    await this.connection.raw(
      "update telegram_message set state = 'doubtful' where key = ? and state = 'sending'",
      [key],
    );
  }

  /** Nothing was sent: the key is free again. */
  async release(key: string): Promise<void> {
    await this.connection.raw("delete from telegram_message where key = ? and state = 'sending'", [
      key,
    ]);
  }

  /**
   * Takes the deliveries to a chat whose fate nobody knew, and forgets them. One that is being sent right now is not
   * among them: whoever sends it is about to say what became of it.
   */
  async takeInDoubt(chat_id: string): Promise<string[]> {
    const { rows } = await this.connection.raw<{ rows: { key: string }[] }>(
      `delete from telegram_message where chat_id = ? and (state = 'doubtful' or
         (state = 'sending' and updated_at < now() - ? * interval '1 second')) returning key`,
      [chat_id, IN_DOUBT_S],
    );
    return rows.map(({ key }) => key);
  }
}
