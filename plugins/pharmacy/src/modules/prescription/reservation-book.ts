import { whyNotUsable } from "../../prescription/allocation";
import { PrescriptionProblem } from "../../prescription/problem";
import type { Actor } from "../../prescription/states";
import { allocationsOf, moveHolder, releaseOf } from "./allocation-rows";
import { lockPrescription, recordEvent } from "./chain-book";
import { linesOf } from "./line-book";
import { openReservation, type Opened, type Wanted } from "./open-reservation";
import { ReservationList } from "./reservation-list";
import {
  liveOf,
  lockReservation,
  writeReservation,
  type ReservationEnd,
  type ReservationRow,
} from "./reservation-rows";
import { rowsOf, type PrescriptionRow, type Sql } from "./rows";

const SYSTEM: Actor = { role: "system", id: null };

/** Orders made of approved prescriptions. The packs are held first, the order follows; what got stuck in between is given back. */
export class ReservationBook extends ReservationList {
  /**
   * Holds packs for an order that is still to be made. Of many calls at once one is new; the others get the same.
   *
   * @throws PrescriptionProblem prescription_not_found, and those of {@link allocate}
   */
  async open(wanted: Wanted, now = new Date()): Promise<Opened> {
    return this.connection.transaction((trx) => openReservation(trx, wanted, this.options, now));
  }

  /** Writes down which cart becomes its order. @returns false when it was given up meanwhile */
  async attach(id: string, cart_id: string): Promise<boolean> {
    const rows = await rowsOf(
      this.connection,
      `update prescription_reservation set cart_id = :cart_id, updated_at = now()
       where id = :id and status = 'opening' returning id`,
      { id, cart_id },
    );
    return rows.length > 0;
  }

  /**
   * Its order is there: the packs are the order's, if they are still held and may still be had.
   *
   * @returns `waiting`, or `closing` when the order has to be cancelled again
   */
  async seal(id: string, order_id: string, now = new Date()): Promise<ReservationRow> {
    return this.locked(id, async (trx, prescription, before) => {
      if (before.status === "canceled" || before.status === "closing") {
        return writeReservation(trx, id, { status: "closing", order_id, claimed_until: null });
      }
      if (before.status !== "opening") {
        return before;
      }
      const lines = await linesOf(trx, prescription.id, "lock");
      const own = (await allocationsOf(trx, prescription.id)).filter(
        ({ holder_id }) => holder_id === id,
      );
      const isGood =
        own.length > 0 &&
        own.every(({ state, line_id }) => {
          const line = lines.find((one) => one.id === line_id)!;
          return state === "reserved" && whyNotUsable(prescription.status, line, now) === null;
        });
      if (!isGood) {
        await this.giveBack(trx, prescription, id, { reason: "withdrawn", actor: SYSTEM, now });
        return writeReservation(trx, id, {
          status: "closing",
          order_id,
          reason: "withdrawn",
          claimed_until: null,
        });
      }
      await moveHolder(trx, id, order_id, before.deadline);
      await recordEvent(trx, prescription, {
        at: now,
        actor: SYSTEM,
        type: "order",
        meta: { holder: id, order: order_id },
      });
      return writeReservation(trx, id, { status: "waiting", order_id, claimed_until: null });
    });
  }

  /** Its order could not be made: nothing is held. */
  async abandon(id: string, now = new Date()): Promise<void> {
    await this.locked(id, async (trx, prescription, before) => {
      if (before.status !== "opening") {
        return;
      }
      await this.giveBack(trx, prescription, id, { reason: "failed", actor: SYSTEM, now });
      await writeReservation(trx, id, {
        status: "canceled",
        reason: "failed",
        claimed_until: null,
      });
    });
  }

  /**
   * Gives up a reservation that waits: its packs are free at once, its order is to be cancelled.
   *
   * @throws PrescriptionProblem prescription_not_found, reservation_not_found, reservation_busy
   */
  async giveUp(prescription_id: string, customer_id: string, now = new Date()): Promise<void> {
    await this.connection.transaction(async (trx) => {
      const prescription = await lockPrescription(trx, prescription_id);
      if (prescription.customer_id !== customer_id) {
        throw new PrescriptionProblem("prescription_not_found");
      }
      const live = await liveOf(trx, prescription_id);
      if (live?.status === "opening") {
        throw new PrescriptionProblem("reservation_busy");
      }
      const own = (await allocationsOf(trx, prescription_id)).filter(
        ({ holder_id }) => holder_id === live?.order_id,
      );
      // What is handed over in part already is settled at the counter.
      if (!live || own.some(({ state }) => state === "dispensed")) {
        throw new PrescriptionProblem("reservation_not_found");
      }
      const actor: Actor = { role: "customer", id: customer_id };
      await this.giveBack(trx, prescription, live.order_id!, { reason: "customer", actor, now });
      await writeReservation(trx, live.id, { status: "closing", reason: "customer" });
    });
  }

  /** What it holds may not be sold online any more; what is handed over already stays so. */
  async withdraw(id: string, now = new Date()): Promise<void> {
    await this.locked(id, async (trx, prescription, before) => {
      const own = (await allocationsOf(trx, prescription.id)).filter(
        ({ holder_id }) => holder_id === before.order_id,
      );
      if (before.status === "waiting" && own.every(({ state }) => state !== "dispensed")) {
        const end = { reason: "withdrawn" as const, actor: SYSTEM, now };
        await this.giveBack(trx, prescription, before.order_id!, end);
        await writeReservation(trx, id, { status: "closing", reason: "withdrawn" });
      }
    });
  }

  private async giveBack(
    trx: Sql,
    prescription: PrescriptionRow,
    holder_id: string,
    { reason, actor, now }: { reason: ReservationEnd; actor: Actor; now: Date },
  ): Promise<void> {
    const { id: prescription_id } = prescription;
    if ((await releaseOf(trx, { prescription_id, holder_id })).length > 0) {
      const meta = { holder: holder_id };
      await recordEvent(trx, prescription, { at: now, actor, type: "give_back", reason, meta });
    }
  }

  /** Prescription first, then reservation: the order of every lock here. */
  private async locked<T>(
    id: string,
    act: (trx: Sql, prescription: PrescriptionRow, before: ReservationRow) => Promise<T>,
  ): Promise<T> {
    const found = await this.find(id);
    if (!found) {
      throw new PrescriptionProblem("reservation_not_found");
    }
    return this.connection.transaction(async (trx) => {
      const prescription = await lockPrescription(trx, found.prescription_id);
      return act(trx, prescription, (await lockReservation(trx, id))!);
    });
  }
}
