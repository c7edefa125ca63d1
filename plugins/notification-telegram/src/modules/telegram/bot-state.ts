import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { withoutTokens } from "../../bot-api/failure-of-error";

/** What Telegram says of the bot, and whether it sends us its updates. */
export type BotState = {
  username: string | null;
  name: string | null;
  webhook: "unset" | "set" | "needs_https" | "failed";
  problem: string | null;
  checked_at: Date | null;
};

export type Trouble = { at: Date; what: string; detail: string };

const KEPT_TROUBLES = 100;
const LONGEST_DETAIL = 300;
const NOTHING: BotState = {
  username: null,
  name: null,
  webhook: "unset",
  problem: null,
  checked_at: null,
};

export class BotStateBook {
  constructor(private readonly connection: Knex) {}

  async read(): Promise<BotState> {
    const { rows } = await this.connection.raw<{ rows: BotState[] }>(
      "select username, name, webhook, problem, checked_at from telegram_bot",
    );
    return rows[0] ?? NOTHING;
  }

  async write(state: Omit<BotState, "checked_at">): Promise<void> {
    await this.connection.raw(
      `insert into telegram_bot (id, username, name, webhook, problem) values (1, :username, :name, :webhook, :problem)
       on conflict (id) do update set username = coalesce(excluded.username, telegram_bot.username),
         name = coalesce(excluded.name, telegram_bot.name), webhook = excluded.webhook,
         problem = excluded.problem, checked_at = now()`,
      { ...state, problem: state.problem && withoutTokens(state.problem) },
    );
  }

  /** Writes down what went wrong, for the merchant. No address, no text of anybody. */
  async note(what: string, detail: string): Promise<void> {
    await this.connection.raw("insert into telegram_trouble (what, detail) values (?, ?)", [
      what,
      withoutTokens(detail).slice(0, LONGEST_DETAIL),
    ]);
    await this.connection.raw(
      "delete from telegram_trouble where id <= (select max(id) - ? from telegram_trouble)",
      [KEPT_TROUBLES],
    );
  }

  async troubles(limit: number): Promise<Trouble[]> {
    const { rows } = await this.connection.raw<{ rows: Trouble[] }>(
      "select at, what, detail from telegram_trouble order by id desc limit ?",
      [limit],
    );
    return rows;
  }
}
