import type { MedusaContainer } from "@medusajs/framework/types";
import { FulfillmentWorkflowEvents, Modules } from "@medusajs/framework/utils";
import { markOrderFulfillmentAsDeliveredWorkflow } from "@medusajs/medusa/core-flows";
import { HopelessEffect, type Effect } from "../modules/courier/effect-book";
import { readTold } from "./told-fulfillment";

/** The parcel is with the buyer. */
export async function markDelivered(container: MedusaContainer, effect: Effect): Promise<void> {
  const told = await readTold(container, effect);
  if (told.is_cancelled || told.is_order_cancelled) {
    throw new HopelessEffect("the fulfillment was cancelled");
  }
  const { order_id, fulfillment_id } = effect;
  if (!told.is_delivered && !told.is_delivery_registered) {
    await markOrderFulfillmentAsDeliveredWorkflow(container).run({
      input: { orderId: order_id, fulfillmentId: fulfillment_id },
    });
    return;
  }
  if (!told.is_delivered) {
    const delivered = { delivered_at: new Date() };
    await container.resolve(Modules.FULFILLMENT).updateFulfillment(fulfillment_id, delivered);
  }
  if (!told.is_delivery_registered) {
    await container.resolve(Modules.ORDER).registerDelivery({
      order_id,
      reference: Modules.FULFILLMENT,
      reference_id: fulfillment_id,
      items: told.items,
    });
  }
  // The process may have died before it said so; who listens tells an event from a repeated one by its id.
  const news = { name: FulfillmentWorkflowEvents.DELIVERY_CREATED, data: { id: fulfillment_id } };
  await container.resolve(Modules.EVENT_BUS).emit(news);
}
