import type { MedusaContainer } from "@medusajs/framework/types";
import { FulfillmentWorkflowEvents, Modules } from "@medusajs/framework/utils";
import { createOrderShipmentWorkflow } from "@medusajs/medusa/core-flows";
import { courierOf } from "../courier-of";
import { HopelessEffect, type Effect } from "../modules/courier/effect-book";
import { readTold } from "./told-fulfillment";

/** The parcel left the house: Medusa's shipment, with the tracking code as its label. */
export async function markShipped(container: MedusaContainer, effect: Effect): Promise<void> {
  const told = await readTold(container, effect);
  if (told.is_cancelled || told.is_order_cancelled) {
    throw new HopelessEffect("the fulfillment was cancelled");
  }
  const { order_id, fulfillment_id, tracking_code, code_version } = effect;
  if (!told.is_shipped && !told.is_shipment_registered) {
    await createOrderShipmentWorkflow(container).run({
      input: {
        order_id,
        fulfillment_id,
        items: told.items,
        labels: [labelOf(container, tracking_code)],
      },
    });
    return;
  }
  if (!told.is_shipped) {
    const labels = [labelOf(container, tracking_code)];
    const shipped = { shipped_at: new Date(), labels };
    await container.resolve(Modules.FULFILLMENT).updateFulfillment(fulfillment_id, shipped);
  }
  if (!told.is_shipment_registered) {
    await container.resolve(Modules.ORDER).registerShipment({
      order_id,
      reference: Modules.FULFILLMENT,
      reference_id: fulfillment_id,
      items: told.items,
    });
  }
  // The process may have died before it said so; who listens tells an event from a repeated one by its id and departure.
  const data = { id: fulfillment_id, departure: code_version };
  const news = { name: FulfillmentWorkflowEvents.SHIPMENT_CREATED, data };
  await container.resolve(Modules.EVENT_BUS).emit(news);
}

function labelOf(container: MedusaContainer, tracking_number: string) {
  const { trackingUrl } = courierOf(container).options;
  const tracking_url = trackingUrl?.replace("{code}", tracking_number) ?? "";
  return { tracking_number, tracking_url, label_url: "" };
}
