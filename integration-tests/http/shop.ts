import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules, ProductStatus } from "@medusajs/framework/utils";
import {
  createApiKeysWorkflow,
  createInventoryLevelsWorkflow,
  createProductsWorkflow,
  createRegionsWorkflow,
  createSalesChannelsWorkflow,
  createShippingOptionsWorkflow,
  createShippingProfilesWorkflow,
  createStockLocationsWorkflow,
  linkSalesChannelsToApiKeyWorkflow,
  linkSalesChannelsToStockLocationWorkflow,
} from "@medusajs/medusa/core-flows";

/** The smallest shop that can sell: one product at `price` so'm with `stock` units, delivery at `delivery` so'm, Payme and cash. */
export type Shop = {
  region_id: string;
  sales_channel_id: string;
  shipping_option_id: string;
  stock_location_id: string;
  variant_id: string;
  inventory_item_id: string;
  price: number;
  publishable_key: string;
};

type ShopOptions = {
  stock?: number;
  price?: number;
  currency_code?: string;
  payment_providers?: string[];
  /** So'm. */
  delivery?: number;
};

export async function openShop(
  container: MedusaContainer,
  {
    stock = 1000,
    price = 150_000,
    currency_code = "uzs",
    payment_providers = ["pp_payme_payme", "pp_system_default"],
    delivery = 0,
  }: ShopOptions = {},
): Promise<Shop> {
  const link = container.resolve(ContainerRegistrationKeys.LINK);
  const {
    result: [channel],
  } = await createSalesChannelsWorkflow(container).run({
    input: { salesChannelsData: [{ name: "Web" }] },
  });
  const {
    result: [region],
  } = await createRegionsWorkflow(container).run({
    input: {
      regions: [
        {
          name: "Uzbekistan",
          currency_code,
          countries: ["uz"],
          payment_providers,
        },
      ],
    },
  });
  const {
    result: [location],
  } = await createStockLocationsWorkflow(container).run({
    input: { locations: [{ name: "Tashkent", address: { address_1: "", country_code: "uz" } }] },
  });
  const {
    result: [profile],
  } = await createShippingProfilesWorkflow(container).run({
    input: { data: [{ name: "Default", type: "default" }] },
  });
  await linkSalesChannelsToStockLocationWorkflow(container).run({
    input: { id: location.id, add: [channel.id] },
  });
  const fulfillment = container.resolve(Modules.FULFILLMENT);
  const set = await fulfillment.createFulfillmentSets({
    name: "Delivery",
    type: "shipping",
    service_zones: [{ name: "UZ", geo_zones: [{ type: "country", country_code: "uz" }] }],
  });
  await link.create([
    {
      [Modules.STOCK_LOCATION]: { stock_location_id: location.id },
      [Modules.FULFILLMENT]: { fulfillment_set_id: set.id },
    },
    {
      [Modules.STOCK_LOCATION]: { stock_location_id: location.id },
      [Modules.FULFILLMENT]: { fulfillment_provider_id: "manual_manual" },
    },
  ]);
  const {
    result: [option],
  } = await createShippingOptionsWorkflow(container).run({
    input: [
      {
        name: "Standard",
        price_type: "flat",
        provider_id: "manual_manual",
        service_zone_id: set.service_zones[0].id,
        shipping_profile_id: profile.id,
        type: { label: "Standard", description: "Standard", code: "standard" },
        prices: [{ currency_code, amount: delivery }],
        rules: [
          { attribute: "enabled_in_store", value: "true", operator: "eq" },
          { attribute: "is_return", value: "false", operator: "eq" },
        ],
      },
    ],
  });
  const {
    result: [product],
  } = await createProductsWorkflow(container).run({
    input: {
      products: [
        {
          title: "Choy",
          status: ProductStatus.PUBLISHED,
          shipping_profile_id: profile.id,
          sales_channels: [{ id: channel.id }],
          options: [{ title: "Qadoq", values: ["100 g", "100 g loose"] }],
          variants: [
            {
              title: "100 g",
              sku: "TEA-100",
              options: { Qadoq: "100 g" },
              manage_inventory: true,
              prices: [{ currency_code, amount: price }],
            },
          ],
        },
      ],
    },
  });
  const { data: items } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "inventory_item",
    fields: ["id"],
    filters: { sku: "TEA-100" },
  });
  await createInventoryLevelsWorkflow(container).run({
    input: {
      inventory_levels: [
        { inventory_item_id: items[0].id, location_id: location.id, stocked_quantity: stock },
      ],
    },
  });
  const {
    result: [key],
  } = await createApiKeysWorkflow(container).run({
    input: { api_keys: [{ title: "Web", type: "publishable", created_by: "" }] },
  });
  await linkSalesChannelsToApiKeyWorkflow(container).run({
    input: { id: key.id, add: [channel.id] },
  });
  return {
    region_id: region.id,
    sales_channel_id: channel.id,
    shipping_option_id: option.id,
    stock_location_id: location.id,
    variant_id: product.variants[0].id,
    inventory_item_id: items[0].id,
    price,
    publishable_key: key.token,
  };
}
