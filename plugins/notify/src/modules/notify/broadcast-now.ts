import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { Locale } from "../../types";
import type { OwnWords } from "../../words/compose";

/** What a message has to know of the broadcast that it belongs to. */
export type BroadcastNow = { words: Record<Locale, OwnWords>; is_stopped: boolean };

/** The broadcasts that these messages belong to, as they stand now. */
export async function readBroadcasts(
  connection: Knex,
  messages: { broadcast_id: string | null }[],
): Promise<Map<string, BroadcastNow>> {
  const ids = [...new Set(messages.flatMap(({ broadcast_id }) => broadcast_id ?? []))];
  if (ids.length === 0) {
    return new Map();
  }
  const { rows } = await connection.raw<{ rows: (BroadcastNow & { id: string })[] }>(
    "select id, words, state = 'stopped' as is_stopped from notify_broadcast where id = any(?)",
    [ids],
  );
  return new Map(rows.map(({ id, words, is_stopped }) => [id, { words, is_stopped }]));
}
