import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import {
  createOrderFulfillmentWorkflow,
  deleteReservationsByLineItemsWorkflow,
} from "@medusajs/medusa/core-flows";
import type { HandOverRow } from "../../modules/prescription/hand-over-book";
import { rowsOf } from "../../modules/prescription/rows";
import { prescriptionsOf } from "../../prescription/prescriptions-of";
import { stockOf, type Shelf } from "./left-half-done";
import type { OrderFacts } from "../order-facts";
import { readPlace } from "../pick-up-place";

/**
 * Makes the fulfillment of what is left of the order. Medusa writes it, lowers the stock and enters it on the order one after the
 * other: a process that dies in between leaves a fulfillment that the order does not know, and a second try starts from there.
 *
 * @returns the fulfillment's id; null when there was nothing to fulfill
 */
export async function fulfilOrder(
  container: MedusaContainer,
  row: HandOverRow,
  order: OrderFacts,
): Promise<string | null> {
  const own = await findOwn(container, order.id);
  if (own?.is_registered) {
    await tidy(container, order, own.id);
    return own.id;
  }
  const items = order.items
    .map(({ id, quantity, fulfilled }) => ({ id, quantity: quantity - fulfilled }))
    .filter(({ quantity }) => quantity > 0);
  if (items.length === 0) {
    return order.fulfillments.find(({ canceled_at }) => !canceled_at)?.id ?? null;
  }
  const ids = items.map(({ id }) => id);
  if (own) {
    await undo(container, row, own.id, await readStock(container, ids));
  }
  const stock = await readStock(container, ids);
  await prescriptionsOf(container).handOvers.rememberStock(order.id, stock);
  const { result } = await createOrderFulfillmentWorkflow(container).run({
    input: {
      order_id: order.id,
      items,
      created_by: row.by_user,
      // Without it Medusa takes the place that the shipping option belongs to.
      location_id: await readPlace(container, ids),
      no_notification: true,
      metadata: { hand_over: order.id },
    },
  });
  return result.id;
}

type Own = { id: string; is_registered: boolean };

/** The fulfillment that an earlier try made. */
async function findOwn(container: MedusaContainer, order_id: string): Promise<Own | undefined> {
  const connection = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION);
  const [own] = await rowsOf<Own>(
    connection,
    `select f.id, exists (select 1 from order_change_action a where a.order_id = :order_id and a.reference_id = f.id
       and a.action = 'FULFILL_ITEM' and a.deleted_at is null) as is_registered
     from fulfillment f where f.metadata->>'hand_over' = :order_id and f.canceled_at is null and f.deleted_at is null
     order by is_registered desc, f.created_at limit 1`,
    { order_id },
  );
  return own;
}

/** What Medusa writes beside the order's own knowledge of a fulfillment. */
async function tidy(container: MedusaContainer, order: OrderFacts, id: string): Promise<void> {
  if (!order.fulfillments.some((one) => one.id === id)) {
    await container.resolve(ContainerRegistrationKeys.LINK).create({
      [Modules.ORDER]: { order_id: order.id },
      [Modules.FULFILLMENT]: { fulfillment_id: id },
    });
  }
  const ids = order.items.map((item) => item.id);
  const left = await container
    .resolve(Modules.INVENTORY)
    .listReservationItems({ line_item_id: ids });
  if (left.length > 0) {
    await deleteReservationsByLineItemsWorkflow(container).run({ input: { ids } });
  }
}

/** Takes a fulfillment back that the order never learned of, with the stock that it lowered. */
async function undo(
  container: MedusaContainer,
  { stock_before }: HandOverRow,
  id: string,
  now: Shelf[],
): Promise<void> {
  await container.resolve(Modules.FULFILLMENT).cancelFulfillment(id);
  for (const lowered of stockOf(stock_before ?? [], now)) {
    await container
      .resolve(Modules.INVENTORY)
      .adjustInventory(lowered.inventory_item_id, lowered.location_id, lowered.quantity);
  }
}

/** What lies where the packs of these lines are reserved, and how many of them are. */
async function readStock(container: MedusaContainer, line_item_id: string[]): Promise<Shelf[]> {
  const connection = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION);
  return rowsOf<Shelf>(
    connection,
    `select l.inventory_item_id, l.location_id, l.stocked_quantity::float as stocked, sum(r.quantity)::float as reserved
     from reservation_item r join inventory_level l
       on l.inventory_item_id = r.inventory_item_id and l.location_id = r.location_id and l.deleted_at is null
     where r.line_item_id = any(:line_item_id) and r.deleted_at is null group by l.id order by l.id`,
    { line_item_id },
  );
}
