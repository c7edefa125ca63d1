import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { tashkentDay } from "../../medicine/first-expired";
import { isUsable } from "../../prescription/line-states";
import { isHeld, leaseOf } from "../../prescription/lease";
import type { Actor } from "../../prescription/states";
import type { Day } from "../../prescription/validity";
import { releaseOf } from "./allocation-rows";
import { lockPrescription, recordEvent } from "./chain-book";
import { changePrescription } from "./change-prescription";
import { endLines, linesOf } from "./line-book";
import type { PrescriptionOptions } from "./options";
import { rowsOf, type PrescriptionRow, type Sql } from "./rows";

const HOUR_MS = 3_600_000;
/** The rest is for the next time. */
const AT_ONCE = 500;
const SYSTEM: Actor = { role: "system", id: null };

/** What happens because time passes. Each prescription is a transaction of its own, looked at again under its lock. */
export class DueBook {
  private readonly connection: Knex;
  private readonly options: PrescriptionOptions;

  constructor(connection: Knex, options: PrescriptionOptions) {
    this.connection = connection;
    this.options = options;
  }

  /** Leases that ended: back to the queue. @returns how many */
  async lapse(now = new Date()): Promise<number> {
    return this.each(
      "status = 'in_review' and lease_until <= :now",
      { now },
      async (trx, before) => {
        if (before.status !== "in_review" || isHeld(leaseOf(before), now)) {
          return false;
        }
        await changePrescription(
          trx,
          before,
          { action: "lapse", actor: SYSTEM, now },
          this.options,
        );
        return true;
      },
    );
  }

  /** Prescriptions nobody looked at or answered in time, and those whose last day is over. @returns how many */
  async expire(now = new Date()): Promise<number> {
    const { waitingHours, answerHours } = this.options;
    const before = {
      today: tashkentDay(now.getTime()),
      waiting: new Date(now.getTime() - waitingHours * HOUR_MS),
      asked: new Date(now.getTime() - answerHours * HOUR_MS),
    };
    return this.each(
      `(status = 'submitted' and waiting_since <= :waiting) or (status = 'needs_info' and waiting_since <= :asked)
       or (status in ('approved', 'partially_approved') and valid_until < :today)`,
      before,
      async (trx, found) => {
        if (!isOver(found, before)) {
          return false;
        }
        const lines = await linesOf(trx, found.id, "lock");
        const holders = await releaseOf(trx, { prescription_id: found.id });
        const change = { action: "expire" as const, actor: SYSTEM, now, meta: { holders } };
        await changePrescription(trx, found, change, this.options);
        await endLines(trx, lines, "expired");
        return true;
      },
    );
  }

  /** Drafts that nobody has handed in for days; their pages go at once. @returns how many */
  async abandon(now = new Date()): Promise<number> {
    const until = new Date(now.getTime() - this.options.draftDays * 24 * HOUR_MS);
    return this.each("status = 'draft' and created_at <= :until", { until }, async (trx, found) => {
      if (found.status !== "draft") {
        return false;
      }
      const change = { action: "abandon" as const, actor: SYSTEM, now, set: { purge_after: now } };
      await changePrescription(trx, found, change, this.options);
      return true;
    });
  }

  /** Lines whose own last day is over while others of the prescription are still good. @returns how many prescriptions */
  async expireLines(now = new Date()): Promise<number> {
    const today = tashkentDay(now.getTime());
    return this.each(
      `status in ('approved', 'partially_approved') and id in (select prescription_id from prescription_line
         where valid_until < :today and status in ('approved', 'approved_reduced', 'substituted', 'partially_dispensed'))`,
      { today },
      async (trx, found) => {
        const over = (await linesOf(trx, found.id, "lock")).filter(
          ({ status, valid_until }) =>
            isUsable(status) && valid_until !== null && valid_until < today,
        );
        for (const { id } of over) {
          await releaseOf(trx, { prescription_id: found.id, line_id: id });
        }
        await endLines(trx, over, "expired");
        const meta = { lines: over.map(({ id }) => id) };
        const event = { at: now, actor: SYSTEM, type: "expire_lines", meta };
        const written = over.length > 0 ? await recordEvent(trx, found, event) : found;
        if (!(await linesOf(trx, found.id)).some(({ status }) => isUsable(status))) {
          const change = { action: "expire" as const, actor: SYSTEM, now };
          await changePrescription(trx, written, change, this.options);
        }
        return over.length > 0;
      },
    );
  }

  /** Packs that were held long enough. @returns of how many prescriptions */
  async releasePacks(now = new Date()): Promise<number> {
    return this.each(
      `id in (select prescription_id from prescription_allocation where state = 'reserved' and reserved_until <= :now)`,
      { now },
      async (trx, found) => {
        const holders = await releaseOf(trx, { prescription_id: found.id, until: now });
        if (holders.length === 0) {
          return false;
        }
        await recordEvent(trx, found, {
          at: now,
          actor: SYSTEM,
          type: "give_back",
          reason: "too_late",
          meta: { holders },
        });
        return true;
      },
    );
  }

  private async each(
    where: string,
    bindings: Record<string, unknown>,
    act: (trx: Sql, found: PrescriptionRow) => Promise<boolean>,
  ): Promise<number> {
    const due = await rowsOf<{ id: string }>(
      this.connection,
      `select id from prescription where ${where} order by id limit ${AT_ONCE}`,
      bindings,
    );
    let done = 0;
    for (const { id } of due) {
      const happened = await this.connection.transaction(async (trx) =>
        act(trx, await lockPrescription(trx, id)),
      );
      done += happened ? 1 : 0;
    }
    return done;
  }
}

function isOver(
  { status, waiting_since, valid_until }: PrescriptionRow,
  before: { today: Day; waiting: Date; asked: Date },
): boolean {
  switch (status) {
    case "submitted":
      return waiting_since !== null && waiting_since <= before.waiting;
    case "needs_info":
      return waiting_since !== null && waiting_since <= before.asked;
    case "approved":
    case "partially_approved":
      return valid_until !== null && valid_until < before.today;
    default:
      return false;
  }
}
