import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { NotifyOptions } from "./options";

const DAY_MS = 24 * 3_600_000;
/** Messages deleted in one statement. */
const AT_ONCE = 5_000;

const OFFERS_AND_STAFF = "(kind = 'marketing' or staff is not null)";
const CUSTOMERS = "(kind = 'transactional' and staff is null)";

/**
 * Deletes messages, with their deliveries, that nothing has happened to for as long as they are kept, and broadcasts of
 * which none is left. What has still to be sent, or may have been sent, stays however old it is.
 *
 * @returns how many messages
 */
export async function forgetOld(
  connection: Knex,
  { keepDays, keepOffersDays }: Pick<NotifyOptions, "keepDays" | "keepOffersDays">,
  now: number,
  atOnce = AT_ONCE,
): Promise<number> {
  const offersBefore = new Date(now - keepOffersDays * DAY_MS);
  const customersBefore = new Date(now - keepDays * DAY_MS);
  const forgotten =
    (await forgetMessages(connection, { which: OFFERS_AND_STAFF, before: offersBefore, atOnce })) +
    (await forgetMessages(connection, { which: CUSTOMERS, before: customersBefore, atOnce }));
  await connection.raw(
    `delete from notify_broadcast b where b.state in ('done', 'stopped') and b.finished_at < :before
       and not exists (select 1 from notify_message m where m.broadcast_id = b.id)`,
    { before: offersBefore },
  );
  return forgotten;
}

async function forgetMessages(
  connection: Knex,
  { which, before, atOnce }: { which: string; before: Date; atOnce: number },
): Promise<number> {
  let forgotten = 0;
  for (;;) {
    const { rows } = await connection.raw<{ rows: unknown[] }>(
      `with old as (
         select id from notify_message
         where created_at < :before and updated_at < :before and state not in ('due', 'sending', 'unknown')
           and ${which}
         order by created_at limit :atOnce for update skip locked)
       delete from notify_message m using old where m.id = old.id returning 1`,
      { before, atOnce },
    );
    forgotten += rows.length;
    if (rows.length < atOnce) {
      return forgotten;
    }
  }
}
