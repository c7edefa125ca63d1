import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { Logger } from "@medusajs/framework/types";
import type { CheckPriceAnswer } from "../api/wire";
import type { Actor } from "../delivery/transitions";
import type { DeliveryBook } from "../modules/courier/delivery-book";
import type { DeliveryRow } from "../modules/courier/rows";
import type { Places } from "../places/places";
import { CourierProblem } from "../problem/courier-problem";
import { CarrierError } from "./carrier-error";
import { CarrierProblem, problemOf } from "./carrier-problem";
import type { Carriers } from "./carriers";
import type { Follower } from "./follow/follower";
import { LOOK_PAUSE_MS, STILL_ON_ITS_WAY_MS } from "./pace";
import { openShipment } from "./open-shipment";
import { parcelOf } from "./parcel-of";
import type { CarrierPort } from "./port";
import { readS10 } from "./s10";
import type { ShipmentBook, ShipmentRow } from "./shipment-book";
import { isOver } from "./shipment-state";

type Parts = {
  connection: Knex;
  deliveries: DeliveryBook;
  logger: Pick<Logger, "warn" | "error">;
  book: ShipmentBook;
  carriers: Carriers;
  follower: Follower;
};

type Wish = {
  id: string;
  carrier: string;
  barcode?: string;
  /** The courier the operator saw; none when it is absent. */
  from_courier_id?: string | null;
  actor: Actor;
  places: Places;
};

type Seen = { id: string; port: CarrierPort; actor: Actor; from_courier_id: string | null };

/** Gives deliveries to carriers and takes them back, on an operator's wish; never while a buyer waits. */
export class HandOver {
  private readonly parts: Parts;

  constructor(parts: Parts) {
    this.parts = parts;
  }

  /**
   * Gives a delivery to a carrier, or attaches a barcode that somebody got elsewhere. The try is written down before the
   * carrier is asked, so that a lost answer is looked for and never tried twice.
   *
   * @throws CarrierProblem, CourierProblem
   */
  async give(wish: Wish): Promise<void> {
    const { id, carrier, barcode, from_courier_id = null, actor, places } = wish;
    if (carrier === "own") {
      return this.takeBack(id, actor);
    }
    const port = this.parts.carriers.get(carrier);
    await this.parts.deliveries.reckonCash((await this.parts.deliveries.find(id)).order_id);
    const seen = { id, port, actor, from_courier_id };
    if (barcode !== undefined) {
      return this.attach(seen, barcode);
    }
    if (!port.can.includes("create") || !port.create) {
      throw new CarrierProblem("carrier_cannot");
    }
    const row = await openShipment(this.parts, { ...seen, barcode: null, state: "making" });
    try {
      const delivery = await this.parts.deliveries.find(id);
      const names = await places(delivery.province, delivery.district_soato);
      const parcel = await parcelOf(this.parts.connection, delivery, row.id, names);
      await this.parts.follower.learn(row, port, await port.create(parcel));
    } catch (error) {
      throw await this.afterFailure(row, error);
    }
  }

  /** @throws CarrierProblem, CourierProblem */
  async cancel(id: string, pay: boolean): Promise<void> {
    const { book, follower } = this.parts;
    const row = await this.openOne(id);
    const port = this.parts.carriers.get(row.carrier);
    if (!port.can.includes("cancel") || !port.cancel || row.external_id === null) {
      throw new CarrierProblem("carrier_cannot");
    }
    try {
      await follower.learn(row, port, await port.cancel(row, pay));
    } catch (error) {
      if (error instanceof CarrierError && error.failure !== "refused") {
        // It may have been cancelled: the next question shows.
        await book.write(row, { error: error.message, next_ask_at: new Date() });
      }
      throw error instanceof CarrierError ? problemOf(error) : error;
    }
  }

  /** Asks the carrier now, at most every ten seconds. @throws CarrierProblem no_shipment */
  async ask(id: string): Promise<void> {
    await this.parts.follower.askNow((await this.openOne(id)).id);
  }

  /** @throws CarrierProblem */
  async label(id: string): Promise<string> {
    const row = await this.openOne(id);
    const port = this.parts.carriers.get(row.carrier);
    if (!port.label || row.external_id === null) {
      throw new CarrierProblem("no_label");
    }
    const url = await this.asking(() => port.label!(row));
    if (url === null) {
      throw new CarrierProblem("no_label");
    }
    return url;
  }

  /** What a carrier would take for a delivery. @throws CarrierProblem, CourierProblem delivery_not_found */
  async checkPrice(carrier: string, id: string, places: Places): Promise<CheckPriceAnswer> {
    const port = this.parts.carriers.get(carrier);
    if (!port.checkPrice) {
      throw new CarrierProblem("carrier_cannot");
    }
    const delivery = await this.parts.deliveries.find(id);
    const names = await places(delivery.province, delivery.district_soato);
    const parcel = await parcelOf(this.parts.connection, delivery, id, names);
    const { price, minutes } = await this.asking(() => port.checkPrice!(parcel));
    return { price, currency_code: "uzs", minutes };
  }

  /** A barcode is followed; for a parcel whose making had no answer it is the number that the carrier's cabinet shows. */
  private async attach(seen: Seen, text: string): Promise<void> {
    const { id, port } = seen;
    const last = await this.parts.book.last(id);
    if (last?.carrier === port.id && last.state === "unknown") {
      const known = { external_id: text.trim(), barcode: readS10(text) };
      await this.asking(() => this.parts.follower.adopt(last, known));
      return;
    }
    if (!port.can.includes("attach")) {
      throw new CarrierProblem("carrier_cannot");
    }
    const barcode = readS10(text);
    if (barcode === null) {
      throw new CarrierProblem("barcode_wrong");
    }
    const row = await openShipment(this.parts, { ...seen, barcode, state: "created" });
    await this.parts.book.write(row, { next_ask_at: new Date() });
  }

  /** To the shop's own couriers; not while a carrier has the parcel, or may have it. */
  private async takeBack(id: string, actor: Actor): Promise<void> {
    const { book, deliveries, connection } = this.parts;
    const row = await book.last(id);
    await connection.transaction(async (trx) => {
      if (row && !isOver(row.state)) {
        if (!mayBeForgotten(row)) {
          throw new CarrierProblem("carrier_busy");
        }
        const change = { state: "cancelled", next_ask_at: null, error: "taken_back" } as const;
        if (!(await book.write(row, change, trx))) {
          throw new CourierProblem("changed_meanwhile");
        }
      }
      const set = { carrier: "own" as const, carrier_ref: null };
      const delivery = await deliveries.find(id);
      if (delivery.carrier === "own") {
        return;
      }
      const how = { id, actor, set, meta: { carrier: "own" } };
      const mind = (now: DeliveryRow) => mustStillHaveIt(now, delivery);
      await (delivery.state === "assigned"
        ? deliveries.change({ ...how, action: "unassign", mind }, trx)
        : deliveries.amend({ ...how, type: "carrier", mind }, trx));
    });
  }

  private async afterFailure(row: ShipmentRow, error: unknown): Promise<unknown> {
    const { book, follower } = this.parts;
    if (!(error instanceof CarrierError)) {
      await follower.giveUp(row, "internal_error");
      return error;
    }
    if (error.failure === "unknown") {
      const next_ask_at = new Date(Date.now() + LOOK_PAUSE_MS);
      await book.write(row, { state: "unknown", error: error.message, next_ask_at });
    } else {
      await follower.giveUp(row, error.message);
    }
    return problemOf(error);
  }

  private async openOne(delivery_id: string): Promise<ShipmentRow> {
    const row = await this.parts.book.last(delivery_id);
    if (!row || isOver(row.state)) {
      throw new CarrierProblem("no_shipment");
    }
    return row;
  }

  private async asking<T>(call: () => Promise<T>): Promise<T> {
    try {
      return await call();
    } catch (error) {
      throw error instanceof CarrierError ? problemOf(error) : error;
    }
  }
}

/** A barcode that was typed in, or a try of which a person has had the time to see that nothing came of it. */
const mayBeForgotten = ({ state, external_id, created_at }: ShipmentRow): boolean =>
  external_id === null &&
  ((state !== "making" && state !== "unknown") ||
    Date.now() - created_at.getTime() > STILL_ON_ITS_WAY_MS);

/** Somebody may have taken it back, and given it to a courier, a moment ago. */
function mustStillHaveIt({ state, carrier }: DeliveryRow, seen: DeliveryRow): void {
  if (carrier !== seen.carrier) {
    throw new CourierProblem("already_assigned");
  }
  if (state === "on_the_way") {
    throw new CourierProblem("illegal_jump", { state });
  }
}
