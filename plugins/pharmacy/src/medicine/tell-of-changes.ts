import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { MEDICINES_CHANGED } from "../finding/index-names";

/** Products of one event. */
const AT_ONCE = 200;

/** Has search read these products anew. What was saved stays saved when nobody hears of it: the nightly round catches up. */
export async function tellOfChanges(
  container: MedusaContainer,
  productIds: readonly string[],
): Promise<void> {
  const messages = [];
  for (let start = 0; start < productIds.length; start += AT_ONCE) {
    const product_ids = productIds.slice(start, start + AT_ONCE);
    messages.push({ name: MEDICINES_CHANGED, data: { product_ids } });
  }
  try {
    await container.resolve(Modules.EVENT_BUS).emit(messages);
  } catch (error) {
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .warn(`pharmacy: search does not know of a change yet: ${(error as Error).message}`);
  }
}
