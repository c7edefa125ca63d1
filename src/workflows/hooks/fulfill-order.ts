import { assertDispensed, orderOfFulfillment } from "@medusa-uz/pharmacy";
import type { MedusaContainer } from "@medusajs/framework/types";
import {
  createOrderFulfillmentWorkflow,
  createOrderShipmentWorkflow,
} from "@medusajs/medusa/core-flows";

// A hook takes one handler in the whole app: every rule about parcels is called from here. Requests to Medusa's own routes are
// refused by the plugin before; here stands whoever fulfills without them. What a hook throws takes the parcel back.

createOrderFulfillmentWorkflow.hooks.fulfillmentCreated(async ({ fulfillment }, { container }) =>
  assertOrderDispensed(container, fulfillment.id),
);

createOrderShipmentWorkflow.hooks.shipmentCreated(async ({ shipment }, { container }) =>
  assertOrderDispensed(container, shipment.id),
);

async function assertOrderDispensed(
  container: MedusaContainer,
  fulfillment_id: string,
): Promise<void> {
  const order_id = await orderOfFulfillment(container, fulfillment_id);
  await assertDispensed(container, order_id ? [order_id] : []);
}
