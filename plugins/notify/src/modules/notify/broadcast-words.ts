import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { Locale } from "../../types";
import type { OwnWords } from "../../words/compose";

/** The words of the broadcasts that these messages belong to, by broadcast. */
export async function readBroadcastWords(
  connection: Knex,
  messages: { broadcast_id: string | null }[],
): Promise<Map<string, Record<Locale, OwnWords>>> {
  const ids = [...new Set(messages.flatMap(({ broadcast_id }) => broadcast_id ?? []))];
  if (ids.length === 0) {
    return new Map();
  }
  const { rows } = await connection.raw<{
    rows: { id: string; words: Record<Locale, OwnWords> }[];
  }>("select id, words from notify_broadcast where id = any(?)", [ids]);
  return new Map(rows.map(({ id, words }) => [id, words]));
}
