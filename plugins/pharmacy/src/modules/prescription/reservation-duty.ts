import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { allocationsOf } from "./allocation-rows";
import { lockPrescription } from "./chain-book";
import {
  lockReservation,
  RESERVATION_COLUMNS,
  writeReservation,
  type ReservationEnd,
  type ReservationRow,
} from "./reservation-rows";
import { rowsOf } from "./rows";

/** Nobody else touches one whose order is being cancelled or looked for. */
const CLAIM_MS = 120_000;
/** The rest is for the next time. */
const AT_ONCE = 100;

/** What becomes of reservations whose packs were handed over or given back: the packs are the truth, the order follows. */
export class ReservationDuty {
  constructor(private readonly connection: Knex) {}

  /**
   * Looks at every reservation that waits and has no packs any more: either they were handed over, or its order is to be
   * cancelled. @returns how many changed
   */
  async settle(now = new Date()): Promise<number> {
    const loose = await rowsOf<{ id: string; prescription_id: string }>(
      this.connection,
      `select r.id, r.prescription_id from prescription_reservation r where r.status = 'waiting' and not exists
         (select 1 from prescription_allocation a where a.holder_id = r.order_id and a.state = 'reserved')
       order by r.id limit ${AT_ONCE}`,
    );
    let changed = 0;
    for (const { id, prescription_id } of loose) {
      changed += (await this.settleOne(id, prescription_id, now)) ? 1 : 0;
    }
    return changed;
  }

  /**
   * Takes reservations that somebody has to go on with: orders to cancel, and orders that nobody finished making. Each is
   * taken by one process.
   */
  async claim(now = new Date()): Promise<ReservationRow[]> {
    return rowsOf<ReservationRow>(
      this.connection,
      `update prescription_reservation set claimed_until = :until, updated_at = now() where id in (
         select id from prescription_reservation where status in ('opening', 'closing')
           and (claimed_until is null or claimed_until <= :now)
         order by id limit ${AT_ONCE} for update skip locked)
       returning ${RESERVATION_COLUMNS}`,
      { now, until: new Date(now.getTime() + CLAIM_MS) },
    );
  }

  /** Its order is cancelled. */
  async closed(id: string): Promise<void> {
    await rowsOf(
      this.connection,
      `update prescription_reservation set status = 'canceled', claimed_until = null, updated_at = now()
       where id = :id and status = 'closing'`,
      { id },
    );
  }

  private async settleOne(id: string, prescription_id: string, now: Date): Promise<boolean> {
    return this.connection.transaction(async (trx) => {
      await lockPrescription(trx, prescription_id);
      const before = await lockReservation(trx, id);
      if (before?.status !== "waiting") {
        return false;
      }
      const own = (await allocationsOf(trx, prescription_id)).filter(
        ({ holder_id }) => holder_id === before.order_id,
      );
      if (own.some(({ state }) => state === "reserved")) {
        return false;
      }
      if (own.some(({ state }) => state === "dispensed")) {
        await writeReservation(trx, id, { status: "handed_over" });
        return true;
      }
      const reason: ReservationEnd = before.deadline <= now ? "too_late" : "withdrawn";
      await writeReservation(trx, id, { status: "closing", reason });
      return true;
    });
  }
}
