import { generateEntityId } from "@medusajs/framework/utils";
import type { DeliveryService, Pin, Window } from "../../api/wire";
import { readPin } from "../../delivery/buyer";
import { readWindow } from "../../delivery/read-window";
import { newTrackingCode } from "../../delivery/tracking-code";
import { shareOfNext } from "./cash-due";
import { writeEvent } from "./event-book";
import { rowsOf, type Sql } from "./rows";

/** A packed parcel that somebody has to bring. */
type Parcel = {
  fulfillment_id: string;
  order_id: string;
  display_id: number;
  province: string | null;
  district_soato: string | null;
  service: DeliveryService;
  pin: unknown;
  ordered_at: Date;
  window_from: string | null;
  window_to: string | null;
};

/** Says when a parcel was promised to come, where the order itself does not. */
export type PromisedTo = (parcel: {
  province: string;
  district_soato: string | null;
  pin: Pin | null;
  service: DeliveryService;
  at: number;
}) => Promise<{ from: string; to: string } | null>;

export type Opening = {
  promisedTo?: PromisedTo;
  /** One parcel that could not be opened does not hold up the others; the job tries it again. */
  failed: (fulfillment_id: string, error: Error) => void;
};

const AT_ONCE = 100;
/** What was packed earlier than this, before there were couriers here, is not theirs. */
const LOOKS_BACK = "30 days";

/**
 * Makes a delivery of every packed parcel that has none: goods that travel, not fetched by the buyer, not shipped or
 * cancelled. Once per fulfillment however often it is called.
 *
 * @returns the ids of new deliveries
 */
export async function openDeliveries(
  connection: Sql & { transaction<T>(run: (trx: Sql) => Promise<T>): Promise<T> },
  which: { fulfillment_id?: string },
  { promisedTo = () => Promise.resolve(null), failed }: Opening,
): Promise<string[]> {
  const opened: string[] = [];
  for (const parcel of await parcelsWithout(connection, which)) {
    try {
      const promised = await promiseOf(parcel, promisedTo);
      const id = await connection.transaction((trx) => openDelivery(trx, parcel, promised));
      if (id) {
        opened.push(id);
      }
    } catch (error) {
      failed(parcel.fulfillment_id, error as Error);
    }
  }
  return opened;
}

async function promiseOf(parcel: Parcel, promisedTo: PromisedTo): Promise<Window> {
  const { province, district_soato, service } = parcel;
  const told = readWindow(parcel.window_from, parcel.window_to);
  if (told.to || !province) {
    return told;
  }
  const at = parcel.ordered_at.getTime();
  const pin = readPin(parcel.pin);
  return (
    (await promisedTo({ province, district_soato, pin, service, at })) ?? { from: null, to: null }
  );
}

async function openDelivery(
  trx: Sql,
  { pin: _pin, ordered_at: _at, ...parcel }: Parcel,
  promised: Window,
): Promise<string | null> {
  // One parcel of an order at a time, so that its cash is asked for once.
  await trx.raw("select pg_advisory_xact_lock(hashtextextended(?, 0))", [
    `courier:${parcel.order_id}`,
  ]);
  const id = generateEntityId(undefined, "cdel");
  const share = await shareOfNext(trx, parcel.order_id);
  const [made] = await rowsOf<{ id: string }>(trx, INSERT, {
    ...parcel,
    id,
    ...share,
    window_from: promised.from,
    window_to: promised.to,
    tracking_code: newTrackingCode(),
  });
  if (!made) {
    return null;
  }
  const actor = { type: "system" as const, id: null };
  await writeEvent(trx, { delivery_id: id, actor, type: "open", to: "ready" });
  return id;
}

/** A code that is taken makes no row, and the job tries another one. */
const INSERT = `
  insert into courier_delivery (id, order_id, order_display_id, fulfillment_id, province, district_soato, service,
    window_from, window_to, cash_due, unpaid, tracking_code)
  values (:id, :order_id, :display_id, :fulfillment_id, :province, :district_soato, :service,
    :window_from, :window_to, :cash_due, :unpaid, :tracking_code)
  on conflict do nothing returning id`;

/** What the shopper was promised stands in the shipping method, or in the fulfillment. */
const parcelsWithout = (sql: Sql, { fulfillment_id }: { fulfillment_id?: string }) =>
  rowsOf<Parcel>(
    sql,
    `select f.id as fulfillment_id, o.id as order_id, o.display_id,
       nullif(lower(trim(a.province)), '') as province, a.metadata->>'district_soato' as district_soato,
       a.metadata->'pin' as pin, o.created_at as ordered_at,
       case when coalesce(f.data->>'service', m.data->>'service', p.data->>'service', p.data->>'id', t.code)
         like '%express%' then 'express' else 'standard' end as service,
       coalesce(f.data->'window'->>'from', m.data->'window'->>'from') as window_from,
       coalesce(f.data->'window'->>'to', m.data->'window'->>'to') as window_to
     from fulfillment f
     join order_fulfillment l on l.fulfillment_id = f.id and l.deleted_at is null
     join "order" o on o.id = l.order_id and o.deleted_at is null
     left join order_address a on a.id = o.shipping_address_id
     left join shipping_option p on p.id = f.shipping_option_id
     left join shipping_option_type t on t.id = p.shipping_option_type_id
     left join service_zone z on z.id = p.service_zone_id
     left join fulfillment_set s on s.id = z.fulfillment_set_id
     left join lateral (
       select m.data from order_shipping os join order_shipping_method m on m.id = os.shipping_method_id
       where os.order_id = o.id and os.deleted_at is null and m.shipping_option_id = f.shipping_option_id
       order by os.version desc limit 1) m on true
     where f.requires_shipping and f.canceled_at is null and f.shipped_at is null and f.delivered_at is null
       and f.deleted_at is null and f.created_at > now() - interval '${LOOKS_BACK}' and o.status not in ('canceled', 'archived', 'draft')
       and coalesce(s.type, '') <> 'pickup'
       and coalesce(f.data->>'service', p.data->>'service', p.data->>'id', t.code, '') not like '%pickup%'
       and not exists (select 1 from courier_delivery d where d.fulfillment_id = f.id)
       ${fulfillment_id === undefined ? "" : "and f.id = :fulfillment_id"}
     order by f.created_at, f.id limit :limit`,
    { limit: AT_ONCE, ...(fulfillment_id === undefined ? {} : { fulfillment_id }) },
  );
