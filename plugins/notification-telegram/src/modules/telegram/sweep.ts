import type { Knex } from "@medusajs/framework/mikro-orm/knex";

/** How long what nobody looks at any more is kept. Telegram repeats an update for a day. */
const OLD = {
  telegram_update: "done_at < now() - interval '2 days'",
  telegram_message: "updated_at < now() - interval '30 days'",
  telegram_order: "offered_at < now() - interval '180 days'",
  telegram_thread: "last_message_at < now() - interval '180 days'",
  telegram_relay: "created_at < now() - interval '180 days'",
  telegram_token: "expires_at < now()",
} as const;

/** Rows deleted by one statement: a short one holds up nobody. */
const AT_ONCE = 5000;

/** Deletes what is too old to matter. Two processes may do it at once. */
export class Sweeper {
  constructor(private readonly connection: Knex) {}

  async sweep(): Promise<void> {
    for (const [table, condition] of Object.entries(OLD)) {
      while ((await this.deleteSome(table, condition)) === AT_ONCE);
    }
  }

  private async deleteSome(table: string, condition: string): Promise<number> {
    const { rowCount } = await this.connection.raw<{ rowCount: number }>(
      `delete from ${table} where ctid = any(array(
         select ctid from ${table} where ${condition} limit ${AT_ONCE} for update skip locked))`,
    );
    return rowCount;
  }
}
