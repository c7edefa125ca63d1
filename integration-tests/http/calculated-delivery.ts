import {
  DIVISIONS,
  PROVIDER_ID,
  UZ_DELIVERY_MODULE,
  type UzDelivery,
} from "@medusa-uz/fulfillment-uz";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { createShippingOptionsWorkflow } from "@medusajs/medusa/core-flows";
import type { Shop } from "./shop";

/** Ids of the shipping options by service. */
export type CalculatedDelivery = Record<"standard" | "express" | "pickup", string>;

/** Delivery by the tariffs a new shop begins with, to every division of Uzbekistan, beside the flat option of the shop. */
export async function openCalculatedDelivery(
  container: MedusaContainer,
  shop: Shop,
): Promise<CalculatedDelivery> {
  await container.resolve<UzDelivery>(UZ_DELIVERY_MODULE).ensureZones();
  const fulfillment = container.resolve(Modules.FULFILLMENT);
  const [set] = await fulfillment.listFulfillmentSets({ name: "Delivery" });
  const [profile] = await fulfillment.listShippingProfiles({ type: "default" });
  const [zone] = await fulfillment.createServiceZones([
    {
      name: "O'zbekiston",
      fulfillment_set_id: set!.id,
      geo_zones: DIVISIONS.map(({ code }) => ({
        type: "province" as const,
        country_code: "uz",
        province_code: code,
      })),
    },
  ]);
  await container.resolve(ContainerRegistrationKeys.LINK).create({
    [Modules.STOCK_LOCATION]: { stock_location_id: shop.stock_location_id },
    [Modules.FULFILLMENT]: { fulfillment_provider_id: PROVIDER_ID },
  });
  const services = ["standard", "express", "pickup"] as const;
  const { result } = await createShippingOptionsWorkflow(container).run({
    input: services.map((id) => ({
      name: id,
      price_type: "calculated" as const,
      provider_id: PROVIDER_ID,
      service_zone_id: zone!.id,
      shipping_profile_id: profile!.id,
      type: { label: id, description: id, code: `uz-${id}` },
      data: { id },
      rules: [
        { attribute: "enabled_in_store", value: "true", operator: "eq" as const },
        { attribute: "is_return", value: "false", operator: "eq" as const },
      ],
    })),
  });
  return Object.fromEntries(
    services.map((service, index) => [service, result[index]!.id]),
  ) as CalculatedDelivery;
}
