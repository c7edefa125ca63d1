import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { MEDICINE_MODULE } from "../modules/medicine";
import type MedicineService from "../modules/medicine/service";
import { lastUnsoldDay, sellable, tashkentDay } from "./first-expired";
import type { SaleFacts } from "./may-be-sold";

/** How these variants are dispensed, and how many packs of each can be sold now in all warehouses. */
export async function readSaleFacts(
  container: MedusaContainer,
  variantIds: string[],
): Promise<Map<string, SaleFacts>> {
  const ids = [...new Set(variantIds)];
  if (ids.length === 0) {
    return new Map();
  }
  const medicines = container.resolve<MedicineService>(MEDICINE_MODULE);
  const connection = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION);
  const [classes, batches, available] = await Promise.all([
    medicines.classesOf(ids),
    medicines.batchesOf(ids),
    readAvailable(connection, ids),
  ]);
  const until = lastUnsoldDay(tashkentDay(Date.now()), medicines.options.minDaysLeft);
  return new Map(
    ids.map((id) => {
      const own = batches.filter(({ variant_id }) => variant_id === id);
      const counted = available.get(id) ?? null;
      return [
        id,
        {
          rx_class: classes.get(id) ?? null,
          sellable: counted === null ? null : sellable(counted, own, until),
        },
      ];
    }),
  );
}

/** Packs in stock that nobody has reserved; variants whose stock is not counted are not there. */
async function readAvailable(connection: Knex, ids: string[]): Promise<Map<string, number>> {
  const { rows } = await connection.raw<{ rows: { id: string; available: number }[] }>(
    `select v.id, min(floor(coalesce(s.left_over, 0) / greatest(l.required_quantity, 1)))::int as available
     from product_variant v
     join product_variant_inventory_item l on l.variant_id = v.id and l.deleted_at is null
     left join lateral (
       select sum(stocked_quantity - reserved_quantity) as left_over from inventory_level
       where inventory_item_id = l.inventory_item_id and deleted_at is null) s on true
     where v.id = any(?) and v.manage_inventory and not v.allow_backorder and v.deleted_at is null
     group by v.id`,
    [ids],
  );
  return new Map(rows.map(({ id, available }) => [id, available]));
}
