import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { prescriptionsOf } from "../prescription/prescriptions-of";
import type { Locale, Texts } from "../types";
import type { PickUpPoint } from "./wire";

/** A place to pick up, with what an order needs to be sent there. */
export type Place = Omit<PickUpPoint, "in_stock" | "lines"> & {
  stock_location_id: string;
  options: { id: string; shipping_profile_id: string }[];
  /** What the shipping method is told. */
  data: Record<string, unknown>;
  country_code: string | null;
};

/** What a module named by the option `pickUpModule` answers. */
type PointsModule = {
  pickupPoints(which: { active: true }): Promise<
    {
      id: string;
      stock_location_id: string;
      name: Texts;
      address: Texts;
      phone: string | null;
      hours: PickUpPoint["hours"];
    }[]
  >;
};

type OptionRow = {
  id: string;
  shipping_profile_id: string;
  stock_location_id: string;
  name: string;
  address: string;
  phone: string | null;
  country_code: string | null;
};

/** Every place where packs can be picked up that were bought in these sales channels; all channels when none are named. */
export async function readPlaces(
  container: MedusaContainer,
  { sales_channels, locale }: { sales_channels: readonly string[]; locale: Locale },
): Promise<Place[]> {
  const { pickUpModule } = prescriptionsOf(container).options;
  const rows = await readOptions(container, sales_channels);
  const locations = new Map<string, OptionRow[]>();
  for (const row of rows) {
    const { stock_location_id } = row;
    locations.set(stock_location_id, [...(locations.get(stock_location_id) ?? []), row]);
  }
  const named = pickUpModule
    ? await container.resolve<PointsModule>(pickUpModule).pickupPoints({ active: true })
    : [];
  return [...locations].flatMap(([stock_location_id, own]): Place[] => {
    const [first] = own;
    const place = {
      stock_location_id,
      shipping_option_id: first!.id,
      options: own.map(({ id, shipping_profile_id }) => ({ id, shipping_profile_id })),
      country_code: first!.country_code,
    };
    const points = named.filter((point) => point.stock_location_id === stock_location_id);
    if (points.length === 0) {
      const { name, address, phone } = first!;
      return [
        { ...place, location_id: stock_location_id, name, address, phone, hours: null, data: {} },
      ];
    }
    return points.map(({ id, name, address, phone, hours }) => ({
      ...place,
      location_id: id,
      name: wordOf(name, locale),
      address: wordOf(address, locale),
      phone,
      hours,
      data: { pickup_point_id: id },
    }));
  });
}

/** Whether a shipping option means picking up. */
export async function readPickUpOptions(
  container: MedusaContainer,
  optionIds: readonly string[],
): Promise<Set<string>> {
  const connection = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION);
  const { pickUpTypes } = prescriptionsOf(container).options;
  const { rows } = await connection.raw<{ rows: { id: string }[] }>(
    `select so.id ${OPTIONS} and so.id = any(:ids)`,
    { ids: [...optionIds], types: pickUpTypes },
  );
  return new Set(rows.map(({ id }) => id));
}

const OPTIONS = `from shipping_option so
  join service_zone sz on sz.id = so.service_zone_id and sz.deleted_at is null
  join fulfillment_set fs on fs.id = sz.fulfillment_set_id and fs.deleted_at is null
  left join shipping_option_type t on t.id = so.shipping_option_type_id and t.deleted_at is null
  where so.deleted_at is null and (fs.type = 'pickup' or t.code = any(:types))`;

async function readOptions(
  container: MedusaContainer,
  sales_channels: readonly string[],
): Promise<OptionRow[]> {
  const connection = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION);
  const { pickUpTypes } = prescriptionsOf(container).options;
  const { rows } = await connection.raw<{ rows: OptionRow[] }>(
    `select picked.id, picked.shipping_profile_id, sl.id as stock_location_id, sl.name, a.phone, a.country_code,
       concat_ws(', ', nullif(a.city, ''), nullif(a.address_1, ''), nullif(a.address_2, '')) as address
     from (select so.id, so.shipping_profile_id, so.created_at, fs.id as set_id ${OPTIONS}
         and not exists (select 1 from shipping_option_rule r where r.shipping_option_id = so.id and r.deleted_at is null
           and r.attribute = 'is_return' and r.value::text = '"true"')) picked
     join location_fulfillment_set l on l.fulfillment_set_id = picked.set_id and l.deleted_at is null
     join stock_location sl on sl.id = l.stock_location_id and sl.deleted_at is null
     left join stock_location_address a on a.id = sl.address_id and a.deleted_at is null
     where cast(:channels as text[]) = '{}' or exists (select 1 from sales_channel_stock_location sc
       where sc.stock_location_id = sl.id and sc.sales_channel_id = any(:channels) and sc.deleted_at is null)
     order by sl.created_at, sl.id, picked.created_at, picked.id`,
    { types: pickUpTypes, channels: [...sales_channels] },
  );
  return rows;
}

const wordOf = (texts: Texts, locale: Locale): string =>
  texts[locale] ?? texts.uz ?? texts.ru ?? texts.en ?? "";
