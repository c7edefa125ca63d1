import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import {
  beginOrderEditOrderWorkflow,
  confirmOrderEditRequestWorkflow,
  orderEditUpdateItemQuantityWorkflow,
  requestOrderEditRequestWorkflow,
} from "@medusajs/medusa/core-flows";
import type { OrderFacts } from "../order-facts";
import { fallingOut, type TakenItem } from "../taken-items";
import { captureHold } from "./take-money";

/** Marks the counter's own edit, which a second try goes on with. */
const NOTE = "hand-over";

/**
 * Takes out of the order what the customer does not take: by an edit of the order, which also gives its stock back and makes the
 * sum exact. What is held on a card is captured before the edit is confirmed, because Medusa then lets go of it.
 *
 * @returns whether the order was changed
 */
export async function trimOrder(
  container: MedusaContainer,
  order: OrderFacts,
  taken: readonly TakenItem[],
  { by, hold }: { by: string; hold: boolean },
): Promise<boolean> {
  const rest = fallingOut(order.items, taken);
  if (rest.length === 0) {
    return false;
  }
  const order_id = order.id;
  if (!order.edit) {
    await beginOrderEditOrderWorkflow(container).run({
      input: { order_id, created_by: by, internal_note: NOTE },
    });
  }
  const orders = container.resolve(Modules.ORDER);
  const preview = () => orders.previewOrderChange(order_id);
  const before = await preview();
  const wanted = rest.filter(({ id, quantity }) => {
    const shown = before.items?.find((item) => item.id === id);
    return shown !== undefined && Number(shown.quantity) !== quantity;
  });
  if (wanted.length > 0) {
    await orderEditUpdateItemQuantityWorkflow(container).run({
      input: { order_id, items: wanted },
    });
  }
  if (hold) {
    await captureHold(container, order, { total: Number((await preview()).total), by });
  }
  await requestOrderEditRequestWorkflow(container).run({ input: { order_id, requested_by: by } });
  await confirmOrderEditRequestWorkflow(container).run({ input: { order_id, confirmed_by: by } });
  return true;
}

/** Whether somebody else is editing the order. */
export const isBeingEdited = ({ edit }: OrderFacts): boolean =>
  edit !== null && edit.internal_note !== NOTE;
