import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, MedusaError, Modules } from "@medusajs/framework/utils";
import { PrescriptionProblem } from "../prescription/problem";

type Held = {
  id: string;
  line_item_id: string;
  inventory_item_id: string;
  quantity: number;
};

const WAIT_S = 10;

/**
 * Has the packs of an order held where they are picked up: Medusa holds them at whichever location of the sales channel has
 * them. Harmless to repeat.
 *
 * @throws PrescriptionProblem out_of_stock when the place has them no more
 */
export async function bringStock(
  container: MedusaContainer,
  order_id: string,
  location_id: string,
): Promise<void> {
  const elsewhere = await heldElsewhere(container, order_id, location_id);
  if (elsewhere.length === 0) {
    return;
  }
  const inventory = container.resolve(Modules.INVENTORY);
  const items = [...new Set(elsewhere.map(({ inventory_item_id }) => inventory_item_id))];
  // The same keys as Medusa's own steps: nobody else counts these items meanwhile.
  await container.resolve(Modules.LOCKING).execute(
    items,
    async () => {
      const held = await heldElsewhere(container, order_id, location_id);
      try {
        // Moving a reservation leaves the old level as it was (2.21.2), so it is made anew.
        await inventory.createReservationItems(
          held.map(({ line_item_id, inventory_item_id, quantity }) => ({
            line_item_id,
            inventory_item_id,
            quantity,
            location_id,
          })),
        );
      } catch (error) {
        throw error instanceof MedusaError ? new PrescriptionProblem("out_of_stock") : error;
      }
      await inventory.deleteReservationItems(held.map(({ id }) => id));
    },
    { timeout: WAIT_S },
  );
}

async function heldElsewhere(
  container: MedusaContainer,
  order_id: string,
  location_id: string,
): Promise<Held[]> {
  const connection = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION);
  const { rows } = await connection.raw<{ rows: Held[] }>(
    `select r.id, r.line_item_id, r.inventory_item_id, r.quantity::float8 as quantity from reservation_item r
     join order_item i on i.item_id = r.line_item_id and i.deleted_at is null
     where i.order_id = :order_id and r.location_id <> :location_id and r.deleted_at is null
       and not exists (select 1 from reservation_item other where other.line_item_id = r.line_item_id
         and other.inventory_item_id = r.inventory_item_id and other.location_id = :location_id and other.deleted_at is null)
     group by r.id order by r.id`,
    { order_id, location_id },
  );
  return rows;
}
