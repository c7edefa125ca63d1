import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { withoutTokens } from "../../bot-api/failure-of-error";
import type { Incoming } from "../../updates/incoming";

/** An update on its way through the bot, held under a row lock. */
export type QueuedUpdate = { update_id: string; incoming: Incoming; tries: number };

/** What working on an update came to. `again`: try later, ms. */
export type UpdateOutcome = { done: true; why?: string } | { again: number; why: string };

const TRIES = 6;
const FIRST_WAIT_MS = 2_000;
const LONGEST_ERROR = 300;

/** Ms until an update that failed is tried again: 2, 4, 8 ... s. */
export const waitBeforeRetry = (tries: number): number => FIRST_WAIT_MS * 2 ** Math.min(tries, 10);

/** Updates of Telegram: written down before they are answered, worked through afterwards, in order within a chat. */
export class UpdateQueue {
  constructor(private readonly connection: Knex) {}

  /** False when this update was here before. */
  async add(update_id: number, incoming: Incoming): Promise<boolean> {
    const { rows } = await this.connection.raw<{ rows: unknown[] }>(
      `insert into telegram_update (update_id, chat_id, incoming) values (?, ?, ?::jsonb)
       on conflict (update_id) do nothing returning 1`,
      [update_id, incoming.chat_id, JSON.stringify(incoming)],
    );
    return rows.length > 0;
  }

  /**
   * Works on the oldest due update. Its content is wiped when it is over; a process that dies meanwhile gives it back.
   * Returns false when there was nothing to do.
   */
  async next(work: (update: QueuedUpdate) => Promise<UpdateOutcome>): Promise<boolean> {
    return this.connection.transaction(async (trx) => {
      const { rows } = await trx.raw<{ rows: QueuedUpdate[] }>(
        `select u.update_id::text, u.incoming, u.tries from telegram_update u
         where u.done_at is null and u.next_try_at <= now() and not exists (
           select 1 from telegram_update earlier
           where earlier.chat_id = u.chat_id and earlier.update_id < u.update_id and earlier.done_at is null)
         order by u.update_id limit 1 for update of u skip locked`,
      );
      const update = rows[0];
      if (!update) {
        return false;
      }
      const outcome = await work(update);
      const error = outcome.why ? withoutTokens(outcome.why).slice(0, LONGEST_ERROR) : null;
      const isOver = "done" in outcome || update.tries + 1 >= TRIES;
      await trx.raw(
        isOver
          ? `update telegram_update set done_at = now(), incoming = null, tries = tries + 1, last_error = ?
             where update_id = ?`
          : `update telegram_update set tries = tries + 1, last_error = ?,
               next_try_at = now() + ? * interval '1 millisecond' where update_id = ?`,
        isOver
          ? [error, update.update_id]
          : [error, "again" in outcome ? outcome.again : 0, update.update_id],
      );
      return true;
    });
  }
}
