import type { MedusaContainer } from "@medusajs/framework/types";
import { cancelOrderFulfillmentWorkflow } from "@medusajs/medusa/core-flows";
import { HopelessEffect, type Effect } from "../modules/courier/effect-book";
import { readTold } from "./told-fulfillment";

/** The parcel stays in the house: its goods can be packed again. */
export async function cancelFulfillment(container: MedusaContainer, effect: Effect): Promise<void> {
  const told = await readTold(container, effect);
  if (told.is_cancelled || told.is_order_cancelled) {
    return;
  }
  if (told.is_shipped) {
    throw new HopelessEffect("the fulfillment is shipped in Medusa");
  }
  const { order_id, fulfillment_id } = effect;
  await cancelOrderFulfillmentWorkflow(container).run({ input: { order_id, fulfillment_id } });
}
