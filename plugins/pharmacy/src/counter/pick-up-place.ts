import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { firstOf } from "../modules/prescription/rows";

export type PickUpPlace = { is_pick_up: boolean; location_id: string | null };

/** Where an order of this shipping option is handed over, and whether its buyer fetches it there. */
export async function pickUpPlaceOf(
  container: MedusaContainer,
  shipping_option_id: string | null,
): Promise<PickUpPlace> {
  const found = await firstOf<PickUpPlace>(
    container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION),
    `select coalesce(s.type, '') = 'pickup'
         or coalesce(o.data->>'service', o.data->>'kind', o.data->>'id', t.code, '') like '%pickup%' as is_pick_up,
       l.stock_location_id as location_id
     from shipping_option o join service_zone z on z.id = o.service_zone_id
     join fulfillment_set s on s.id = z.fulfillment_set_id
     left join shipping_option_type t on t.id = o.shipping_option_type_id
     left join location_fulfillment_set l on l.fulfillment_set_id = s.id and l.deleted_at is null
     where o.id = :shipping_option_id`,
    { shipping_option_id },
  );
  return found ?? { is_pick_up: false, location_id: null };
}
