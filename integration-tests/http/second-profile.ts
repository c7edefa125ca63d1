import { PROVIDER_ID } from "@medusa-uz/fulfillment-uz";
import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules, ProductStatus } from "@medusajs/framework/utils";
import {
  createProductsWorkflow,
  createShippingOptionsWorkflow,
  createShippingProfilesWorkflow,
} from "@medusajs/medusa/core-flows";
import type { Shop } from "./shop";

/** Goods that go in a parcel of their own. */
export type SecondProfile = { profile_id: string; variant_id: string; option_id: string };

/** A shipping profile for what is kept cold, with one product at the shop's price and standard delivery by the tariffs. */
export async function openSecondProfile(
  container: MedusaContainer,
  shop: Shop,
): Promise<SecondProfile> {
  const {
    result: [profile],
  } = await createShippingProfilesWorkflow(container).run({
    input: { data: [{ name: "Cold", type: "cold" }] },
  });
  const {
    result: [product],
  } = await createProductsWorkflow(container).run({
    input: {
      products: [
        {
          title: "Insulin",
          status: ProductStatus.PUBLISHED,
          shipping_profile_id: profile!.id,
          sales_channels: [{ id: shop.sales_channel_id }],
          options: [{ title: "Size", values: ["1"] }],
          variants: [
            {
              title: "1",
              manage_inventory: false,
              options: { Size: "1" },
              prices: [{ amount: shop.price, currency_code: "uzs" }],
            },
          ],
        },
      ],
    },
  });
  const fulfillment = container.resolve(Modules.FULFILLMENT);
  const [zone] = await fulfillment.listServiceZones({ name: "O'zbekiston" });
  const {
    result: [option],
  } = await createShippingOptionsWorkflow(container).run({
    input: [
      {
        name: "cold",
        price_type: "calculated",
        provider_id: PROVIDER_ID,
        service_zone_id: zone!.id,
        shipping_profile_id: profile!.id,
        type: { label: "cold", description: "cold", code: "uz-standard" },
        data: { id: "standard" },
        rules: [
          { attribute: "enabled_in_store", value: "true", operator: "eq" },
          { attribute: "is_return", value: "false", operator: "eq" },
        ],
      },
    ],
  });
  return { profile_id: profile!.id, variant_id: product!.variants[0]!.id, option_id: option!.id };
}
