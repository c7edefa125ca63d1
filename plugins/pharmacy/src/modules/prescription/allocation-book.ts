import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { LentPacks } from "../../compliance/checkout";
import { PrescriptionProblem } from "../../prescription/problem";
import type { Actor } from "../../prescription/states";
import { allocate, type Holder, type WantedPacks } from "./allocate";
import { allocationsOf, moveHolder, releaseOf } from "./allocation-rows";
import { lockPrescription, recordEvent } from "./chain-book";
import { linesOf } from "./line-book";
import type { PrescriptionOptions } from "./options";
import { rowsOf, type AllocationRow, type LineRow } from "./rows";

const HOUR_MS = 3_600_000;
/** An order that is delivered holds its packs longer than a reservation; cancelling gives them back. */
const ORDER_DAYS = 60;

export type Reservation = {
  prescription_id: string;
  customer_id: string;
  holder: Holder;
  /** Packs of each line; a line's packs of before are replaced. */
  lines: readonly WantedPacks[];
};

/** Packs that approved lines lend to carts and orders. */
export class AllocationBook {
  private readonly connection: Knex;
  private readonly options: PrescriptionOptions;

  constructor(connection: Knex, options: PrescriptionOptions) {
    this.connection = connection;
    this.options = options;
  }

  /**
   * Reserves packs under the lock of their lines, all or none: of two carts that want the same packs at once, one gets them.
   *
   * @throws PrescriptionProblem prescription_not_found, line_unknown, prescription_pending, prescription_required,
   * prescription_expired, prescription_qty_exceeded, refill_too_early, consent_needed
   */
  async reserve(wanted: Reservation, now = new Date()): Promise<Date> {
    const { prescription_id, customer_id, holder } = wanted;
    const until = new Date(now.getTime() + this.options.reservationHours * HOUR_MS);
    return this.connection.transaction(async (trx) => {
      const prescription = await lockPrescription(trx, prescription_id);
      if (prescription.customer_id !== customer_id) {
        throw new PrescriptionProblem("prescription_not_found");
      }
      const lines = await linesOf(trx, prescription_id, "lock");
      await allocate(
        trx,
        { prescription, lines },
        { holder, packs: wanted.lines, until },
        this.options,
        now,
      );
      await recordEvent(trx, prescription, {
        at: now,
        actor: { role: "customer", id: customer_id },
        type: "reserve",
        meta: { holder: holder.id, lines: wanted.lines.map((line) => ({ ...line })) },
      });
      return until;
    });
  }

  /** Gives back what a cart or an order has not been handed. @returns whether it had anything */
  async release(
    holder_id: string,
    actor: Actor,
    reason: string | null = null,
    now = new Date(),
  ): Promise<boolean> {
    const lenders = await rowsOf<{ prescription_id: string }>(
      this.connection,
      `select distinct prescription_id from prescription_allocation
       where holder_id = :holder_id and state = 'reserved' order by prescription_id`,
      { holder_id },
    );
    let released = false;
    for (const { prescription_id } of lenders) {
      await this.connection.transaction(async (trx) => {
        const prescription = await lockPrescription(trx, prescription_id);
        if ((await releaseOf(trx, { prescription_id, holder_id })).length > 0) {
          const event = { at: now, actor, reason, type: "give_back", meta: { holder: holder_id } };
          await recordEvent(trx, prescription, event);
          released = true;
        }
      });
    }
    return released;
  }

  /** Gives packs of these lines back that could not be put into a cart after all. */
  async takeBack(
    prescription_id: string,
    holder_id: string,
    line_ids: readonly string[],
    now = new Date(),
  ): Promise<void> {
    await this.connection.transaction(async (trx) => {
      const prescription = await lockPrescription(trx, prescription_id);
      for (const line_id of line_ids) {
        await releaseOf(trx, { prescription_id, holder_id, line_id });
      }
      const actor: Actor = { role: "system", id: null };
      const meta = { holder: holder_id, lines: [...line_ids] };
      await recordEvent(trx, prescription, {
        at: now,
        actor,
        type: "give_back",
        reason: "failed",
        meta,
      });
    });
  }

  /** A cart has become an order: what was lent to it is the order's, until it is handed over or cancelled. */
  async follow(cart_id: string, order_id: string, now = new Date()): Promise<boolean> {
    const until = new Date(now.getTime() + ORDER_DAYS * 24 * HOUR_MS);
    return (await moveHolder(this.connection, cart_id, order_id, until)) > 0;
  }

  /** Carts that were lent packs and are orders by now. */
  async followable(): Promise<{ cart_id: string; order_id: string }[]> {
    return rowsOf(
      this.connection,
      `select distinct a.holder_id as cart_id, oc.order_id from prescription_allocation a
       join order_cart oc on oc.cart_id = a.holder_id and oc.deleted_at is null
       where a.state = 'reserved' and a.holder_type = 'cart' limit 500`,
    );
  }

  /** Orders that were cancelled and still hold packs. */
  async ofCanceledOrders(): Promise<string[]> {
    const rows = await rowsOf<{ holder_id: string }>(
      this.connection,
      `select distinct a.holder_id from prescription_allocation a
       join "order" o on o.id = a.holder_id and o.status = 'canceled' where a.state = 'reserved' limit 500`,
    );
    return rows.map(({ holder_id }) => holder_id);
  }

  /** What is reserved for a cart or an order, as the checkout rules look at it. */
  async lentTo(holder_id: string): Promise<LentPacks[]> {
    const rows = await rowsOf<
      Pick<LineRow, "status" | "consent"> & Omit<LentPacks, "line"> & { valid_until: string | null }
    >(
      this.connection,
      `select l.approved_variant_id as variant_id, a.quantity, p.status as prescription, l.status,
         to_char(l.valid_until, 'YYYY-MM-DD') as valid_until, l.consent
       from prescription_allocation a join prescription_line l on l.id = a.line_id
       join prescription p on p.id = a.prescription_id
       where a.state = 'reserved' and (a.holder_id = :holder_id or a.holder_id =
         (select id from prescription_reservation where cart_id = :holder_id and status = 'opening'))
       order by a.id`,
      { holder_id },
    );
    return rows.map(({ status, valid_until, consent, ...packs }) => ({
      ...packs,
      line: { status, valid_until, consent },
    }));
  }

  /** What was ever lent on a prescription, oldest first. */
  async of(prescription_id: string): Promise<AllocationRow[]> {
    return allocationsOf(this.connection, prescription_id);
  }
}
