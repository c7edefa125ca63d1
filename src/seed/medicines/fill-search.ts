import { refreshSearch } from "@medusa-uz/pharmacy";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils";

/** Puts the catalogue into the search index. One that has never been filled is filled at the shop's next start. */
export async function fillSearch(container: MedusaContainer): Promise<void> {
  try {
    await refreshSearch(container);
  } catch (error) {
    if (!(error instanceof MedusaError) || error.type !== MedusaError.Types.NOT_FOUND) throw error;
    const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
    logger.info("Seed: the search index fills itself at the next start");
  }
}
