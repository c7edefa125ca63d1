import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { Carrier, StreamStep, Tracking } from "../api/wire";
import { rowsOf, type DeliveryRow } from "../modules/courier/rows";
import type { Places } from "../places/places";
import { sameInAll } from "../places/same-in-all";
import { handOverCode } from "../road/hand-over-code";

/** A delivery as anybody who has its code, or its order, may see it. */
type Row = Pick<
  DeliveryRow,
  | "id"
  | "state"
  | "tracking_code"
  | "service"
  | "province"
  | "district_soato"
  | "carrier"
  | "code_version"
  | "window_from"
  | "window_to"
  | "updated_at"
> & { city: string | null; barcode: string | null } & LastPosition;

type LastPosition = { lat: number | null; lng: number | null; position_at: Date | null };

/** What a stream watches, and how far it has got. */
export type Watched = { id: string; seq: number };

/** What all streams of a process watch: deliveries, and orders that may yet get some beside the known ones. */
export type Watching = { watched: Watched[]; orders: string[]; known: string[] };

export type WatchedStep = StreamStep & { delivery_id: string; order_id: string };
export type WatchedPosition = {
  delivery_id: string;
  code: string;
  lat: number;
  lng: number;
  at: string;
};

const BRANDS: Record<Carrier, string | null> = {
  own: null,
  uzpost: "UzPost",
  bts: "BTS Express",
  yandex: "Yandex Delivery",
};

/** Where the courier was last, an own one or the carrier's: on this way only, and not long ago. */
const LAST_POSITION = `
  left join lateral (
    (select p.lat, p.lng, p.at as position_at from courier_position p
     where d.state = 'on_the_way' and d.carrier = 'own' and p.courier_id = d.courier_id
       and p.at >= d.picked_up_at and p.at > now() - interval '15 minutes'
     order by p.at desc limit 1)
    union all
    (select s.lat, s.lng, s.position_at from courier_shipment s
     where d.state = 'on_the_way' and s.delivery_id = d.id and s.carrier = d.carrier
       and s.position_at > now() - interval '15 minutes'
     order by s.created_at desc limit 1)) p on true`;

const SELECT = `
  select d.id, d.state, d.tracking_code, d.service, d.province, d.district_soato, d.carrier, d.code_version,
    d.window_from, d.window_to, d.updated_at, a.city, p.lat, p.lng, p.position_at,
    (select s.barcode from courier_shipment s where s.delivery_id = d.id and s.carrier = d.carrier
     order by s.created_at desc limit 1) as barcode
  from courier_delivery d
  left join "order" o on o.id = d.order_id
  left join order_address a on a.id = o.shipping_address_id
  ${LAST_POSITION}`;

/** A parcel as seen from outside: where it is and when it comes, nothing about what, whose and how much. */
export class TrackingBook {
  constructor(
    private readonly connection: Knex,
    private readonly secret: string,
  ) {}

  /** @param code as {@link readTrackingCode} reads it */
  async byCode(code: string, places: Places): Promise<{ id: string; tracking: Tracking } | null> {
    const [row] = await rowsOf<Row>(this.connection, `${SELECT} where d.tracking_code = :code`, {
      code,
    });
    return row ? { id: row.id, tracking: await trackingOf(row, places) } : null;
  }

  /** Every parcel of an order, with the code for the courier of those that are to be handed over. */
  async ofOrder(order_id: string, places: Places) {
    const rows = await rowsOf<Row>(
      this.connection,
      `${SELECT} where d.order_id = :order_id order by d.no`,
      { order_id },
    );
    const deliveries = await Promise.all(
      rows.map(async (row) => ({
        ...(await trackingOf(row, places)),
        hand_over_code: this.codeOf(row),
      })),
    );
    return { ids: rows.map(({ id }) => id), deliveries };
  }

  /** What the buyer of a parcel that left is told. */
  async ofFulfillment(
    fulfillment_id: string,
  ): Promise<{ tracking_code: string; hand_over_code: string | null } | null> {
    const [row] = await rowsOf<Row>(
      this.connection,
      `${SELECT} where d.fulfillment_id = :fulfillment_id and d.state <> 'cancelled'`,
      { fulfillment_id },
    );
    return row ? { tracking_code: row.tracking_code, hand_over_code: this.codeOf(row) } : null;
  }

  /** The number of the last thing that happened, of each. */
  async lastSteps(ids: string[]): Promise<Map<string, number>> {
    const rows = await rowsOf<{ delivery_id: string; seq: string }>(
      this.connection,
      `select delivery_id, max(seq) as seq from courier_delivery_event
       where delivery_id = any(:ids) group by delivery_id`,
      { ids },
    );
    return new Map(rows.map(({ delivery_id, seq }) => [delivery_id, Number(seq)]));
  }

  /**
   * What has happened since, and all that has happened to deliveries of the orders that are not known yet. Numbers of one
   * delivery are committed in their order, those of several need not be.
   */
  async stepsAfter({ watched, orders, known }: Watching): Promise<WatchedStep[]> {
    const rows = await rowsOf<Omit<WatchedStep, "seq" | "at"> & { seq: string; at: Date }>(
      this.connection,
      `select e.seq, e.delivery_id, d.order_id, d.tracking_code as code, e.at, e."to" as state
       from (
         select id, min(seq) as seq from (
           select * from unnest(:ids::text[], :seqs::bigint[]) w(id, seq)
           union all
           select id, 0 from courier_delivery where order_id = any(:orders) and id <> all(:known)) each
         group by id) w
       join courier_delivery_event e on e.delivery_id = w.id and e.seq > w.seq
       join courier_delivery d on d.id = e.delivery_id
       where e."to" is not null order by e.seq`,
      { ids: watched.map(({ id }) => id), seqs: watched.map(({ seq }) => seq), orders, known },
    );
    return rows.map((row) => ({ ...row, seq: Number(row.seq), at: row.at.toISOString() }));
  }

  /** Where the couriers of those on the way are. */
  async positionsOf(ids: string[]): Promise<WatchedPosition[]> {
    const rows = await rowsOf<Omit<WatchedPosition, "at"> & { position_at: Date }>(
      this.connection,
      `select d.id as delivery_id, d.tracking_code as code, p.lat, p.lng, p.position_at from courier_delivery d ${LAST_POSITION}
       where d.id = any(:ids) and d.state = 'on_the_way' and p.lat is not null`,
      { ids },
    );
    return rows.map(({ position_at, ...row }) => ({ ...row, at: position_at.toISOString() }));
  }

  /** Only while there is somebody to tell it to, and while it still opens anything. */
  private codeOf(row: Row): string | null {
    const isOpen = row.state === "assigned" || row.state === "on_the_way";
    return isOpen && row.carrier === "own" ? handOverCode(this.secret, row) : null;
  }
}

async function trackingOf(row: Row, places: Places): Promise<Tracking> {
  const { division, district } = await places(row.province, row.district_soato);
  const brand = BRANDS[row.carrier];
  const { lat, lng, position_at } = row;
  return {
    code: row.tracking_code,
    state: row.state,
    window: {
      from: row.window_from?.toISOString() ?? null,
      to: row.window_to?.toISOString() ?? null,
    },
    district,
    division: division ?? sameInAll(row.province?.toUpperCase() ?? row.city ?? ""),
    service: row.service,
    updated_at: row.updated_at.toISOString(),
    position:
      lat !== null && lng !== null && position_at
        ? { lat, lng, at: position_at.toISOString() }
        : null,
    // A claim's number at Yandex is nothing a buyer could use.
    carrier: brand
      ? { name: brand, url: null, barcode: row.carrier === "yandex" ? null : row.barcode }
      : null,
  };
}
