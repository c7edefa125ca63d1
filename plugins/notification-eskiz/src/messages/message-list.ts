import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { readMessage, type MessageRow, type RawMessage } from "./message-book";
import type { MessageState } from "./state";

/** `cost` in so'm. */
export type MessageTotal = { state: MessageState; count: number; parts: number; cost: number };

export type MessageFilter = { state?: MessageState; limit: number; offset: number };

/** The newest first, a page of them. */
export async function listMessages(
  connection: Knex,
  filter: MessageFilter,
): Promise<{ rows: MessageRow[]; count: number }> {
  const all = connection("eskiz_message").where(filter.state ? { state: filter.state } : {});
  const [rows, [counted]] = await Promise.all([
    all
      .clone()
      .orderBy([{ column: "created_at", order: "desc" }, { column: "id" }])
      .limit(filter.limit)
      .offset(filter.offset)
      .select<RawMessage[]>(),
    all.clone().count<{ count: string }[]>("* as count"),
  ]);
  return { rows: rows.map(readMessage), count: Number(counted?.count ?? 0) };
}

/** How many there were since a moment, with their parts and so'm, by state. */
export async function totalsOf(connection: Knex, since: Date): Promise<MessageTotal[]> {
  const rows = await connection("eskiz_message")
    .where("created_at", ">=", since)
    .groupBy("state")
    .select<{ state: MessageState; count: string; parts: string; cost: string }[]>([
      "state",
      connection.raw("count(*) as count"),
      connection.raw("coalesce(sum(parts), 0) as parts"),
      connection.raw("coalesce(sum(cost), 0) as cost"),
    ]);
  return rows.map(({ state, count, parts, cost }) => ({
    state,
    count: Number(count),
    parts: Number(parts),
    cost: Number(cost),
  }));
}
