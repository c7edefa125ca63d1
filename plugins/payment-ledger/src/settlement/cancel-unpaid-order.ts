import type { MedusaContainer } from "@medusajs/framework/types";
import { cancelOrderWorkflow } from "@medusajs/medusa/core-flows";
import type { OutboxItem } from "../modules/payment-ledger/outbox";
import { returnPromotions } from "./return-promotions";
import { readSettledOrder } from "./settled-order";

/** Cancels an order that was given up unpaid: its stock and its promotion usage go back. */
export async function cancelUnpaidOrder(
  container: MedusaContainer,
  { order_id, payable_id }: OutboxItem,
): Promise<void> {
  const order = await readSettledOrder(container, order_id);
  if (order.status !== "canceled") {
    await cancelOrderWorkflow(container).run({ input: { order_id } });
  }
  await returnPromotions(container, payable_id, order);
}
