import type { PlaceNames } from "../places/places";
import { buyerOf, type OrderAddress } from "../delivery/buyer";
import { firstOf, type DeliveryRow, type Sql } from "../modules/courier/rows";
import type { Parcel } from "./port";

/** What a thing weighs that nobody has weighed, g. */
const UNWEIGHED_G = 500;
const LIGHTEST_G = 100;

type Row = OrderAddress & { weight_g: string | null; worth: string | null };

/** What a carrier needs of a delivery: the address from its order, weight and worth from what was packed. */
export async function parcelOf(
  sql: Sql,
  delivery: DeliveryRow,
  reference: string,
  names: PlaceNames,
): Promise<Parcel> {
  const row = await firstOf<Row>(
    sql,
    `select a.first_name, a.last_name, a.phone, a.address_1, a.address_2, a.city, a.metadata as address_metadata,
       packed.weight_g, packed.worth
     from "order" o
     left join order_address a on a.id = o.shipping_address_id
     left join lateral (
       select sum(f.quantity * coalesce(v.weight, :unweighed)) as weight_g, sum(f.quantity * l.unit_price) as worth
       from fulfillment_item f
       left join order_line_item l on l.id = f.line_item_id
       left join product_variant v on v.id = l.variant_id
       where f.fulfillment_id = :fulfillment_id and f.deleted_at is null) packed on true
     where o.id = :order_id`,
    {
      order_id: delivery.order_id,
      fulfillment_id: delivery.fulfillment_id,
      unweighed: UNWEIGHED_G,
    },
  );
  const buyer = buyerOf(row ?? NOBODY);
  return {
    reference,
    order_no: String(delivery.order_display_id),
    express: delivery.service === "express",
    to: {
      name: buyer.contact_name,
      phone: e164(buyer.phone),
      address: buyer.address_text,
      landmark: buyer.landmark,
      province: delivery.province,
      district: delivery.district_soato,
      place_names: [names.district?.uz, names.division?.uz, row?.city].flatMap((one) => one ?? []),
      pin: buyer.pin,
    },
    weight_g: Math.max(LIGHTEST_G, Math.round(Number(row?.weight_g ?? UNWEIGHED_G))),
    worth: Math.round(Number(row?.worth ?? 0)),
  };
}

const NOBODY: OrderAddress = {
  first_name: null,
  last_name: null,
  phone: null,
  address_1: null,
  address_2: null,
  city: null,
  address_metadata: null,
};

/** As carriers want it; a local number is Uzbek. */
export function e164(phone: string | null): string | null {
  const digits = phone?.replace(/\D/g, "") ?? "";
  return digits.length === 9 ? `+998${digits}` : digits.length >= 11 ? `+${digits}` : null;
}
