import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { generateEntityId } from "@medusajs/framework/utils";
import type { Delivery, Locale, Reason } from "./delivery";
import { RANK, type MessageState } from "./state";

/** A message as the table has it. Times are Dates, `cost` is so'm. */
export type MessageRow = {
  id: string;
  key: string;
  request_id: string | null;
  is_batch: boolean;
  state: MessageState;
  told_state: string | null;
  reason: Reason | null;
  detail: string | null;
  template: string;
  locale: Locale;
  kind: Delivery["kind"];
  phone_hash: string;
  phone_masked: string;
  parts: number | null;
  cost: number | null;
  handed_at: Date;
  next_check_at: Date | null;
  created_at: Date;
  updated_at: Date;
};

export type NewMessage = Pick<
  MessageRow,
  "key" | "template" | "locale" | "kind" | "phone_hash" | "phone_masked" | "parts" | "cost"
>;

const FINAL = (Object.keys(RANK) as MessageState[]).filter((one) => RANK[one] >= RANK.undelivered);

/** States from which a message may come to `state`. */
const below = (state: MessageState): MessageState[] =>
  (Object.keys(RANK) as MessageState[]).filter((one) => RANK[one] < RANK[state]);

/** Rows of `eskiz_message`; every change is one statement, so that callbacks and jobs may race. */
export class MessageBook {
  private readonly connection: Knex;

  constructor(connection: Knex) {
    this.connection = connection;
  }

  /**
   * Takes messages for sending: new ones, and those of which it is certain that they were not sent. Answers the keys that
   * are now the caller's alone.
   *
   * @param next_check_at when a message of which nothing more was heard is looked up
   */
  async claim(messages: NewMessage[], next_check_at: Date): Promise<Set<string>> {
    const rows = messages.map((one) => ({
      id: generateEntityId(undefined, "esms"),
      state: "sending",
      handed_at: this.connection.fn.now(),
      next_check_at,
      ...one,
    }));
    const claimed = await this.connection("eskiz_message")
      .insert(rows)
      .onConflict("key")
      .merge({
        ...excluded(this.connection, ["template", "locale", "kind", "phone_hash", "phone_masked"]),
        ...excluded(this.connection, ["state", "parts", "cost", "handed_at", "next_check_at"]),
        request_id: null,
        is_batch: false,
        told_state: null,
        reason: null,
        detail: null,
        updated_at: this.connection.fn.now(),
      })
      .whereIn("eskiz_message.state", ["refused", "not_sent"])
      .returning<{ key: string }[]>("key");
    return new Set(claimed.map(({ key }) => key));
  }

  async find(keys: string[]): Promise<Map<string, MessageRow>> {
    const rows = await this.connection("eskiz_message").whereIn("key", keys).select<RawMessage[]>();
    return new Map(rows.map((row) => [row.key, readMessage(row)]));
  }

  /** Rows that Eskiz's ids name: one each, or all of a batch. */
  async ofRequests(request_ids: string[]): Promise<MessageRow[]> {
    const rows = await this.connection("eskiz_message")
      .whereIn("request_id", [...new Set(request_ids)])
      .select<RawMessage[]>();
    return rows.map(readMessage);
  }

  /** Eskiz has taken them. A report may have been quicker: the state only moves forward. */
  async accept(
    keys: string[],
    taken: { request_id: string; is_batch: boolean; next_check_at: Date | null },
  ): Promise<void> {
    const { request_id, is_batch, next_check_at } = taken;
    await this.connection.raw(
      `update eskiz_message set request_id = ?, is_batch = ?, updated_at = now(),
         next_check_at = case when state = any(?::text[]) then null else ?::timestamptz end,
         state = case when state = any(?::text[]) then 'pending' else state end
       where key = any(?::text[])`,
      [request_id, is_batch, FINAL, next_check_at, below("pending"), keys],
    );
  }

  /** Not sent, or nobody knows: only what was being sent can become so. */
  async close(
    keys: string[],
    end: { state: "refused" | "unknown" | "not_sent"; reason: Reason; detail?: string },
    next_check_at: Date | null,
  ): Promise<void> {
    const { state, reason, detail } = end;
    await this.connection("eskiz_message")
      .whereIn("key", keys)
      .where({ state: "sending" })
      .update({
        state,
        reason,
        detail: detail ?? null,
        next_check_at,
        // Whoever handed it over hears it in the answer.
        told_state: state === "not_sent" ? "not_sent" : null,
        updated_at: this.connection.fn.now(),
      });
  }

  /** An unknown message was looked for and is not there. */
  async giveUp(id: string): Promise<boolean> {
    const changed = await this.connection("eskiz_message")
      .where({ id })
      .whereIn("state", ["unknown", "sending"])
      .update({ state: "not_sent", next_check_at: null, updated_at: this.connection.fn.now() });
    return changed > 0;
  }

  /** News of Eskiz. True when it changed the state. Parts and cost are Eskiz's own count. */
  async report(
    id: string,
    news: {
      state: MessageState;
      request_id?: string;
      parts?: number;
      cost?: number;
      is_final: boolean;
    },
  ): Promise<boolean> {
    const changed = await this.connection("eskiz_message")
      .where({ id })
      .whereIn("state", below(news.state))
      .update({
        state: news.state,
        updated_at: this.connection.fn.now(),
        ...(news.request_id && { request_id: news.request_id }),
        ...(news.parts !== undefined && { parts: news.parts }),
        ...(news.cost !== undefined && { cost: news.cost }),
        ...(news.is_final && { next_check_at: null }),
      });
    return changed > 0;
  }

  /** Messages whose turn it is to be asked for, the oldest first. */
  async due(limit: number): Promise<MessageRow[]> {
    const rows = await this.connection("eskiz_message")
      .where("next_check_at", "<=", this.connection.fn.now())
      .orderBy("handed_at")
      .limit(limit)
      .select<RawMessage[]>();
    return rows.map(readMessage);
  }

  async checkAgain(id: string, next_check_at: Date | null): Promise<void> {
    await this.connection("eskiz_message")
      .where({ id })
      .whereNotNull("next_check_at")
      .update({ next_check_at });
  }

  /** Rows whose state nobody was told of yet, after a crash too. @param settled_ms since the last change */
  async untold(limit: number, settled_ms: number): Promise<MessageRow[]> {
    const rows = await this.connection("eskiz_message")
      .whereNotIn("state", ["sending", "unknown", "refused", "pending"])
      .whereRaw(
        "told_state is distinct from case when state = 'partially_delivered' then 'sent' else state end",
      )
      .where("updated_at", "<=", new Date(Date.now() - settled_ms))
      .limit(limit)
      .select<RawMessage[]>();
    return rows.map(readMessage);
  }

  async told(id: string, told_state: string): Promise<void> {
    await this.connection("eskiz_message").where({ id }).update({ told_state });
  }

  async forgetOlderThan(days: number): Promise<number> {
    return this.connection("eskiz_message")
      .where("created_at", "<", new Date(Date.now() - days * 86_400_000))
      .delete();
  }
}

/** A row as PostgreSQL gives it: numeric comes as text. */
export type RawMessage = Omit<MessageRow, "cost"> & { cost: string | null };

export const readMessage = (row: RawMessage): MessageRow => ({
  ...row,
  cost: row.cost === null ? null : Number(row.cost),
});

const excluded = (connection: Knex, columns: string[]) =>
  Object.fromEntries(columns.map((name) => [name, connection.raw(`excluded.${name}`)]));
