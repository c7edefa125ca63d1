import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { PROFILE_RULES } from "../../compliance/profiles";
import { PrescriptionProblem } from "../../prescription/problem";
import { isApproved } from "../../prescription/states";
import { packsToHave, variantOf, type SoldPacks, type WantedPacks } from "./allocate";
import { allocationsOf } from "./allocation-rows";
import { linesOf } from "./line-book";
import type { PrescriptionOptions } from "./options";
import { liveOf, RESERVATION_COLUMNS, type ReservationRow } from "./reservation-rows";
import {
  ALLOCATION_COLUMNS,
  firstOf,
  PRESCRIPTION_COLUMNS,
  rowsOf,
  type AllocationRow,
  type LineRow,
  type PrescriptionRow,
} from "./rows";

/** What is reserved, and what could be. */
export class ReservationList {
  protected readonly connection: Knex;
  protected readonly options: PrescriptionOptions;

  constructor(connection: Knex, options: PrescriptionOptions) {
    this.connection = connection;
    this.options = options;
  }

  async find(id: string): Promise<ReservationRow | null> {
    return firstOf<ReservationRow>(
      this.connection,
      `select ${RESERVATION_COLUMNS} from prescription_reservation where id = :id`,
      { id },
    );
  }

  async live(prescription_id: string): Promise<ReservationRow | null> {
    return liveOf(this.connection, prescription_id);
  }

  /** The reservation an order was made for. */
  async ofOrder(order_id: string): Promise<ReservationRow | null> {
    return firstOf<ReservationRow>(
      this.connection,
      `select ${RESERVATION_COLUMNS} from prescription_reservation where order_id = :order_id`,
      { order_id },
    );
  }

  /** The reservation whose order a cart is to become. */
  async ofCart(cart_id: string): Promise<ReservationRow | null> {
    return firstOf<ReservationRow>(
      this.connection,
      `select ${RESERVATION_COLUMNS} from prescription_reservation where cart_id = :cart_id and status = 'opening'`,
      { cart_id },
    );
  }

  /** The newest reservation with an order of each prescription. */
  async newestOf(prescriptionIds: readonly string[]): Promise<ReservationRow[]> {
    return rowsOf<ReservationRow>(
      this.connection,
      `select distinct on (prescription_id) ${RESERVATION_COLUMNS} from prescription_reservation
       where prescription_id = any(:ids) and order_id is not null order by prescription_id, created_at desc`,
      { ids: [...prescriptionIds] },
    );
  }

  /** Everything of one's own prescription that can be had now. @throws PrescriptionProblem prescription_not_found */
  async packsOf(
    prescription_id: string,
    customer_id: string,
    now = new Date(),
  ): Promise<WantedPacks[]> {
    return (await this.toHave(prescription_id, customer_id, now)).packs;
  }

  /** The same with the variants that were approved. */
  async wanted(
    prescription_id: string,
    customer_id: string,
    now = new Date(),
  ): Promise<(WantedPacks & SoldPacks)[]> {
    const { packs, lines } = await this.toHave(prescription_id, customer_id, now);
    return packs.map((pack) => ({ ...pack, variant_id: variantOf(lines, pack) }));
  }

  private async toHave(prescription_id: string, customer_id: string, now: Date) {
    const prescription = await firstOf<PrescriptionRow>(
      this.connection,
      `select ${PRESCRIPTION_COLUMNS} from prescription where id = :id`,
      { id: prescription_id },
    );
    if (prescription?.customer_id !== customer_id) {
      throw new PrescriptionProblem("prescription_not_found");
    }
    const lines = await linesOf(this.connection, prescription_id);
    const taken = await allocationsOf(this.connection, prescription_id);
    return { packs: packsToHave(prescription, lines, taken, this.options, now), lines };
  }

  /** Prescriptions of which packs can be reserved now. */
  async reservable(
    prescriptions: readonly PrescriptionRow[],
    lines: readonly LineRow[],
    now = new Date(),
  ): Promise<Set<string>> {
    const ids = prescriptions.filter(({ status }) => isApproved(status)).map(({ id }) => id);
    if (ids.length === 0 || PROFILE_RULES[this.options.profile].sold === "never") {
      return new Set();
    }
    const busy = await rowsOf<{ prescription_id: string }>(
      this.connection,
      `select prescription_id from prescription_reservation
       where prescription_id = any(:ids) and status in ('opening', 'waiting')`,
      { ids },
    );
    const taken = await rowsOf<AllocationRow>(
      this.connection,
      `select ${ALLOCATION_COLUMNS} from prescription_allocation where prescription_id = any(:ids)`,
      { ids },
    );
    const free = prescriptions.filter((one) => {
      const own = lines.filter(({ prescription_id }) => prescription_id === one.id);
      return (
        ids.includes(one.id) &&
        !busy.some(({ prescription_id }) => prescription_id === one.id) &&
        packsToHave(one, own, taken, this.options, now).length > 0
      );
    });
    return new Set(free.map(({ id }) => id));
  }
}
