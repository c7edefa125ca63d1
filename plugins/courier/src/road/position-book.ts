import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { Session } from "../sign-in/session-token";
import { POSITION_EVERY_MS, POSITION_TOLERANCE_MS } from "./position-pace";

export type Position = { lat: number; lng: number; accuracy: number | null; at: Date };

/** `ignored`: the courier sent one a moment ago. */
export type PutOutcome = "written" | "ignored" | "not_on_the_way" | "signed_out";

/** One trip: whether the session goes on, something is on the way, and it is time again, and then the row. */
const PUT = `
  with me as (
    select id from courier where id = :courier_id and session_version = :version and is_active),
  way as (
    select 1 from courier_delivery where courier_id = :courier_id and state = 'on_the_way' and ended_at is null limit 1),
  put as (
    insert into courier_position (courier_id, lat, lng, accuracy, at)
    select id, :lat, :lng, :accuracy, :at from me
    where exists (select 1 from way) and not exists (
      select 1 from courier_position p where p.courier_id = :courier_id and p.at > cast(:at as timestamptz) - :every * interval '1 ms')
    returning id)
  select exists (select 1 from me) as is_signed_in, exists (select 1 from way) as is_on_the_way,
    exists (select 1 from put) as is_written`;

type Answer = { is_signed_in: boolean; is_on_the_way: boolean; is_written: boolean };

type Forgotten = "positions" | "shipments" | "events";

/** A clock may be wrong: what was heard of a day ago is old, whenever it says it was. */
const FORGET = `
  with positions as (
    delete from courier_position where created_at < now() - interval '24 hours' returning 1),
  shipments as (
    update courier_shipment set lat = null, lng = null, position_at = null
    where lat is not null and position_at < now() - interval '24 hours' returning 1),
  events as (
    update courier_delivery_event set lat = null, lng = null, meta = meta || '{"located": true}'
    where lat is not null and at < now() - interval '24 hours' returning 1)
  select (select count(*) from positions) as positions, (select count(*) from shipments) as shipments,
    (select count(*) from events) as events`;

/** Where couriers are, for a day. */
export class PositionBook {
  constructor(private readonly connection: Knex) {}

  async put({ courier_id, version }: Session, position: Position): Promise<PutOutcome> {
    const { rows } = await this.connection
      .raw<{ rows: Answer[] }>(PUT, {
        ...position,
        courier_id,
        version,
        every: POSITION_EVERY_MS - POSITION_TOLERANCE_MS,
      })
      .options({ name: "courier_put_position" });
    const { is_signed_in, is_on_the_way, is_written } = rows[0]!;
    if (!is_signed_in) {
      return "signed_out";
    }
    if (!is_on_the_way) {
      return "not_on_the_way";
    }
    return is_written ? "written" : "ignored";
  }

  /**
   * Deletes what is older than a day: where couriers were, where carriers said theirs were, and where an action was done;
   * of the last it stays written that there was a place. @returns how many of each
   */
  async forgetOld(): Promise<{ positions: number; shipments: number; events: number }> {
    const { rows } = await this.connection.raw<{ rows: Record<Forgotten, string>[] }>(FORGET);
    const { positions, shipments, events } = rows[0]!;
    return {
      positions: Number(positions),
      shipments: Number(shipments),
      events: Number(events),
    };
  }
}
