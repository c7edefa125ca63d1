import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { generateEntityId } from "@medusajs/framework/utils";
import type { Carrier } from "../api/wire";
import { firstOf, rowsOf, type Sql } from "../modules/courier/rows";
import type { Hint } from "./port";
import type { ShipmentState } from "./shipment-state";

/** A row of `courier_shipment`; `price` in whole so'm. */
export type ShipmentRow = {
  id: string;
  delivery_id: string;
  carrier: Exclude<Carrier, "own">;
  external_id: string | null;
  barcode: string | null;
  raw_status: string | null;
  state: ShipmentState;
  price: number | null;
  error: string | null;
  unknown_status: string | null;
  misses: number;
  lat: number | null;
  lng: number | null;
  position_at: Date | null;
  asked_at: Date | null;
  changed_at: Date;
  next_ask_at: Date | null;
  /** The delivery has not been told yet. */
  effect_due: boolean;
  created_at: Date;
  updated_at: Date;
};

export type ShipmentChange = Partial<
  Omit<ShipmentRow, "id" | "delivery_id" | "carrier" | "created_at" | "updated_at">
>;

/** Who works on a shipment has this long, ms: longer than all calls about it may take. */
const LEASE_MS = 60_000;
const UNIQUE_VIOLATION = "23505";
const LEASE = `now() + ${LEASE_MS} * interval '1 millisecond'`;

/** What carriers were given, and what they said of it. */
export class ShipmentBook {
  private readonly connection: Knex;

  constructor(connection: Knex) {
    this.connection = connection;
  }

  /** Null when the delivery has an open one, or the barcode follows another delivery. */
  async add(
    sql: Sql,
    shipment: Pick<ShipmentRow, "delivery_id" | "carrier" | "barcode" | "state">,
  ): Promise<ShipmentRow | null> {
    const [row] = await rowsOf<ShipmentRow>(
      sql,
      `insert into courier_shipment (id, delivery_id, carrier, barcode, state, next_ask_at)
       values (:id, :delivery_id, :carrier, :barcode, :state, ${LEASE})
       on conflict do nothing returning *`,
      { id: generateEntityId(undefined, "cship"), ...shipment },
    );
    return row ?? null;
  }

  /** Newest first. */
  async ofDelivery(delivery_id: string): Promise<ShipmentRow[]> {
    return rowsOf<ShipmentRow>(
      this.connection,
      "select * from courier_shipment where delivery_id = :delivery_id order by created_at desc, id desc",
      { delivery_id },
    );
  }

  /** The newest one, open or not. */
  async last(delivery_id: string): Promise<ShipmentRow | null> {
    return (await this.ofDelivery(delivery_id))[0] ?? null;
  }

  async hinted(carrier: Carrier, hint: Hint): Promise<ShipmentRow | null> {
    return firstOf<ShipmentRow>(
      this.connection,
      `select * from courier_shipment where carrier = :carrier and
         (external_id = :external_id or id = :reference or barcode = :barcode)
       order by created_at desc limit 1`,
      { carrier, ...hint },
    );
  }

  /** Takes those of a carrier whose time has come, so that no other process asks about them too. */
  async claimDue(carrier: ShipmentRow["carrier"], limit: number): Promise<ShipmentRow[]> {
    return rowsOf<ShipmentRow>(
      this.connection,
      `update courier_shipment set next_ask_at = ${LEASE}, updated_at = now()
       where id in (select id from courier_shipment where next_ask_at <= now() and carrier = :carrier
         order by next_ask_at limit :limit for update skip locked)
       returning *`,
      { carrier, limit },
    );
  }

  /** Takes one now; null when somebody has asked about it since `asked_before`, or it is over. */
  async claim(id: string, asked_before: Date): Promise<ShipmentRow | null> {
    return firstOf<ShipmentRow>(
      this.connection,
      `update courier_shipment set next_ask_at = ${LEASE}, asked_at = now(), updated_at = now()
       where id = :id and next_ask_at is not null and (asked_at is null or asked_at < :asked_before)
       returning *`,
      { id, asked_before },
    );
  }

  /** It is to be asked about then, if not earlier. */
  async askBy(id: string, at: Date): Promise<void> {
    await this.connection.raw(
      "update courier_shipment set next_ask_at = least(next_ask_at, ?) where id = ? and next_ask_at is not null",
      [at, id],
    );
  }

  /** Those whose delivery has not been told yet. */
  async untold(limit: number): Promise<ShipmentRow[]> {
    return rowsOf<ShipmentRow>(
      this.connection,
      "select * from courier_shipment where effect_due order by updated_at limit :limit",
      { limit },
    );
  }

  /**
   * Writes, if nobody has changed its state since `row` was read; null otherwise. A number that another shipment of the
   * carrier has is not written.
   */
  async write(row: ShipmentRow, change: ShipmentChange, sql: Sql = this.connection) {
    const names = Object.keys(change).map((name) => `${name} = :${name}`);
    try {
      return await firstOf<ShipmentRow>(
        sql,
        `update courier_shipment set ${[...names, "updated_at = now()"].join(", ")}
         where id = :row_id and state = :row_state returning *`,
        { ...change, row_id: row.id, row_state: row.state },
      );
    } catch (error) {
      if ((error as { code?: string }).code === UNIQUE_VIOLATION) {
        return null;
      }
      throw error;
    }
  }

  /** How many each carrier has now, and words of it that nobody knows. */
  async counts(): Promise<{ carrier: Carrier; open: number; unknown_statuses: string[] }[]> {
    return rowsOf(
      this.connection,
      `select carrier, (count(*) filter (where next_ask_at is not null))::int as open,
         coalesce(array_agg(distinct unknown_status) filter (where unknown_status is not null), '{}') as unknown_statuses
       from courier_shipment
       where next_ask_at is not null or updated_at > now() - interval '30 days' group by carrier`,
    );
  }
}
