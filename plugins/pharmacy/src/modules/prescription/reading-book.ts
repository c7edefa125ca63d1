import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { Reading } from "../../prescription/may-read";
import { PrescriptionProblem } from "../../prescription/problem";
import type { Actor } from "../../prescription/states";
import { lockPrescription, recordEvent } from "./chain-book";
import { firstOf } from "./rows";

/** A reason in a few words at least: whoever looks at it later has to understand. */
export const SHORTEST_REASON = 20;
/** A screen asks again and again. */
const ONE_READING_MS = 5 * 60_000;

/** Who of the staff read what is on prescriptions, and who broke the glass to do so. */
export class ReadingBook {
  private readonly connection: Knex;

  constructor(connection: Knex) {
    this.connection = connection;
  }

  /** Opens a prescription to somebody who may not read it otherwise. @throws PrescriptionProblem note_too_short */
  async breakGlass(id: string, actor: Actor, reason: string, now = new Date()): Promise<void> {
    if (reason.trim().length < SHORTEST_REASON) {
      throw new PrescriptionProblem("note_too_short");
    }
    await this.write(id, { actor, type: "break_glass", reason: reason.trim(), at: now });
  }

  /** Null when this person never did. */
  async brokeGlassAt(id: string, user_id: string): Promise<Date | null> {
    const last = await firstOf<{ at: Date | null }>(
      this.connection,
      `select max(at) as at from prescription_event
       where prescription_id = :id and type = 'break_glass' and actor_id = :user_id`,
      { id, user_id },
    );
    return last!.at;
  }

  /** Writes down that somebody read it by a right that is not the lease's; within five minutes it is one reading. */
  async read(
    id: string,
    actor: Actor,
    as: NonNullable<Reading["as"]> | "counter",
    now = new Date(),
  ): Promise<void> {
    const since = new Date(now.getTime() - ONE_READING_MS);
    const reading = await firstOf(
      this.connection,
      `select 1 from prescription_event where prescription_id = :id and type = 'read' and actor_id = :actor_id
         and meta->>'as' = :as and at > :since limit 1`,
      { id, actor_id: actor.id, as, since },
    );
    if (!reading) {
      await this.write(id, { actor, type: "read", at: now, meta: { as } });
    }
  }

  private async write(id: string, event: Parameters<typeof recordEvent>[2]): Promise<void> {
    await this.connection.transaction(async (trx) => {
      await recordEvent(trx, await lockPrescription(trx, id), event);
    });
  }
}
