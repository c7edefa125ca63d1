import type { Knex } from "@medusajs/framework/mikro-orm/knex";

/** Older news tells nobody anything any more: sent "all at once" would be months of it, ms. */
const FRESH_MS = 48 * 3_600_000;

/** Which of the dead are sent again together: news, still fresh, of which it is certain that nobody has it. */
const ALL = "kind = 'transactional' and created_at > :since and reason is distinct from 'timeout'";

/**
 * Sends dead messages again from their first channel, as a new round with new keys. One by one staff decide about each,
 * so that a message whose fate nobody knew may reach somebody twice; `all` leaves those out, and old ones, and offers.
 *
 * @returns how many; 0 when it is not among the dead
 */
export async function resendDead(
  connection: Knex,
  which: { id: string } | "all",
  now: number,
): Promise<number> {
  const { rows } = await connection.raw<{ rows: unknown[] }>(
    `update notify_message set state = 'due', next_at = :now, reason = null, round = round + 1, passed = '{}',
       tries = 0, looks = 0, rerouted = false, channel = null, unknown_since = null, lease = null, updated_at = :now
     where state = 'dead' and ${which === "all" ? ALL : "id = :id"} returning 1`,
    which === "all"
      ? { now: new Date(now), since: new Date(now - FRESH_MS) }
      : { now: new Date(now), id: which.id },
  );
  return rows.length;
}

/** Why a message lies in the inbox alone that staff have put away: no news of it sends it any more. */
export const DISMISSED = "dismissed";

/** Puts a dead message away without sending it. @returns how many; 0 when it is not among the dead */
export async function dismissDead(connection: Knex, id: string, now: number): Promise<number> {
  const { rows } = await connection.raw<{ rows: unknown[] }>(
    `update notify_message set state = 'muted', reason = :reason, updated_at = :now
     where state = 'dead' and id = :id returning 1`,
    { id, reason: DISMISSED, now: new Date(now) },
  );
  return rows.length;
}
