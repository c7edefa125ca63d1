import type { Knex } from "@medusajs/framework/mikro-orm/knex";

/**
 * Sends dead messages again from their first channel, as a new round with new keys: staff have decided, so a message
 * whose fate nobody knew may now reach somebody twice.
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
     where state = 'dead' ${which === "all" ? "" : "and id = :id"} returning 1`,
    { now: new Date(now), id: which === "all" ? "" : which.id },
  );
  return rows.length;
}
