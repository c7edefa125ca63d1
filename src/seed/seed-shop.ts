import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import type { SeedArguments } from "./arguments";
import { catalogue } from "./catalogue";
import { enlarge } from "./catalogue/enlarge";
import { ensureMedicines } from "./medicines/ensure-medicines";
import { fillSearch } from "./medicines/fill-search";
import { ensureCategories } from "./products/ensure-categories";
import { ensureProducts } from "./products/ensure-products";
import { ensureSellable } from "./products/ensure-sellable";
import { ensureDelivery } from "./shop/delivery";
import { ensureDemoCourier } from "./shop/demo-courier";
import { ensureShippingProfile, ensureStockLocation } from "./shop/location";
import { ensureRegion, ensureTaxRegion } from "./shop/region";
import { ensureLocales, ensurePublishableKey, ensureSalesChannel, ensureStore } from "./shop/store";

export type SeedSummary = {
  medicines: number;
  goods: number;
  variants: number;
  categories: number;
  created: number;
  publishableKey: string;
  seconds: number;
};

/** Brings the shop to the state the catalogue describes. Runs in the order things depend on each other. */
export async function seedShop(
  container: MedusaContainer,
  { products: wanted }: SeedArguments,
): Promise<SeedSummary> {
  const startedAt = Date.now();
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER);

  await ensureLocales(container);
  const salesChannelId = await ensureSalesChannel(container);
  const publishableKey = await ensurePublishableKey(container, salesChannelId);
  const regionId = await ensureRegion(container);
  await ensureTaxRegion(container);
  const locationId = await ensureStockLocation(container, salesChannelId);
  await ensureStore(container, { salesChannelId, regionId, locationId });
  const shippingProfileId = await ensureShippingProfile(container);
  await ensureDelivery(container, { locationId, shippingProfileId });
  await ensureDemoCourier(container);

  const products = enlarge(catalogue(), wanted);
  const categories = await ensureCategories(container);
  const progress = (what: string) => (done: number) =>
    logger.info(`Seed: ${done} of ${products.length} products ${what}`);
  const created = await ensureProducts(container, products, {
    categories,
    progress: progress("created"),
  });
  await ensureSellable(container, products, {
    salesChannelId,
    shippingProfileId,
    locationId,
    progress: created ? progress("priced and stocked") : () => undefined,
  });
  const described = await ensureMedicines(container, products);
  if (created || described) {
    await fillSearch(container);
  }

  return {
    medicines: products.filter(({ kind }) => kind === "medicine").length,
    goods: products.filter(({ kind }) => kind === "goods").length,
    variants: products.reduce((sum, { variants }) => sum + variants.length, 0),
    categories: categories.size,
    created,
    publishableKey,
    seconds: (Date.now() - startedAt) / 1000,
  };
}
