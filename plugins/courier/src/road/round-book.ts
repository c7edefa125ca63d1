import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { CourierDeliveriesAnswer, CourierDelivery } from "../api/wire";
import { buyerOf, type Buyer, type OrderAddress } from "../delivery/buyer";
import { isLate } from "../delivery/late";
import { firstOf, rowsOf, type DeliveryRow } from "../modules/courier/rows";
import { suggestOrder } from "../stops/suggest-order";
import { GUESSES } from "./hand-over-code";

type Row = DeliveryRow & OrderAddress & { note: string | null };

const LONGEST_NOTE = 500;

/** What is needed at the door: from the order its address, never what is inside. */
const SELECT = `
  select d.*, a.first_name, a.last_name, a.phone, a.address_1, a.address_2, a.city, a.metadata as address_metadata,
    case when jsonb_typeof(o.metadata->'note') = 'string' then o.metadata->>'note' end as note
  from courier_delivery d
  left join "order" o on o.id = d.order_id
  left join order_address a on a.id = o.shipping_address_id`;

/** What one courier has to bring: nobody sees another one's. */
export class RoundBook {
  constructor(private readonly connection: Knex) {}

  /** The open ones, and those that ended on that day. @param day in Tashkent */
  async ofDay(courier_id: string, day: string): Promise<CourierDeliveriesAnswer> {
    const rows = await rowsOf<Row>(
      this.connection,
      `${SELECT} where d.courier_id = :courier_id
         and (d.ended_at is null or (d.ended_at at time zone 'Asia/Tashkent')::date = cast(:day as date))
       order by d.ended_at nulls first, d.window_to nulls last, d.no`,
      { courier_id, day },
    );
    const deliveries = rows.map(shown);
    const stops = deliveries
      .filter(({ state }) => state === "assigned" || state === "on_the_way")
      .map(({ id, pin }) => ({ id, lat: pin?.lat ?? null, lng: pin?.lng ?? null }));
    const start = await this.lastPlace(courier_id);
    return { deliveries, suggested_order: suggestOrder(stops, start ?? undefined) };
  }

  /** Null for one of somebody else as for one that never was. */
  async find(courier_id: string, id: string): Promise<CourierDelivery | null> {
    const row = await firstOf<Row>(
      this.connection,
      `${SELECT} where d.id = :id and d.courier_id = :courier_id`,
      { id, courier_id },
    );
    return row && shown(row);
  }

  private async lastPlace(courier_id: string): Promise<{ lat: number; lng: number } | null> {
    return firstOf(
      this.connection,
      `select lat, lng from courier_position
       where courier_id = :courier_id and at > now() - interval '15 minutes' order by at desc limit 1`,
      { courier_id },
    );
  }
}

/** Whose parcel it was is forgotten by who has handed it over. */
const FORGOTTEN: Buyer = {
  contact_name: "",
  phone: null,
  address_text: "",
  landmark: null,
  pin: null,
};

function shown(row: Row): CourierDelivery {
  const isOpen = row.ended_at === null;
  const iso = (date: Date | null) => date?.toISOString() ?? null;
  return {
    id: row.id,
    no: Number(row.no),
    order_no: row.order_display_id,
    state: row.state,
    ...(isOpen ? buyerOf(row) : FORGOTTEN),
    window: { from: iso(row.window_from), to: iso(row.window_to) },
    late: isLate(row, Date.now()),
    service: row.service,
    cash_due: Number(row.cash_due),
    unpaid: Number(row.unpaid),
    cash_collected: row.cash_collected === null ? null : Number(row.cash_collected),
    note: isOpen ? (row.note?.trim().slice(0, LONGEST_NOTE) ?? null) : null,
    proof: proofsOf(row),
    failed_reason: row.failed_reason,
    delivered_at: iso(row.delivered_at),
  };
}

/** Which proofs are taken now: the buyer's code while it has guesses left, the others when an operator allows them. */
function proofsOf({ code_misses, unlocked, ended_at }: Row): CourierDelivery["proof"] {
  const isOpen = ended_at === null;
  return {
    code: isOpen && code_misses < GUESSES,
    photo: isOpen && unlocked,
    signature: isOpen && unlocked,
  };
}
