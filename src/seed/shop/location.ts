import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import {
  createShippingProfilesWorkflow,
  createStockLocationsWorkflow,
} from "@medusajs/medusa/core-flows";

const NAME = "Toshkent ombori";

const ADDRESS = {
  country_code: "uz",
  province: "uz-tk",
  city: "Mirobod tumani",
  address_1: "Amir Temur shoh ko'chasi, 1-uy",
};

/** The warehouse in Tashkent, open to the sales channel and served by Medusa's manual fulfillment provider. */
export async function ensureStockLocation(
  container: MedusaContainer,
  salesChannelId: string,
): Promise<string> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({
    entity: "stock_location",
    fields: ["id", "sales_channels.id", "fulfillment_providers.id"],
    filters: { name: NAME },
  });
  const known = data[0] as
    | { id: string; sales_channels?: { id: string }[]; fulfillment_providers?: { id: string }[] }
    | undefined;
  const id = known?.id ?? (await createLocation(container));

  const link = container.resolve(ContainerRegistrationKeys.LINK);
  if (!known?.sales_channels?.some((channel) => channel.id === salesChannelId)) {
    await link.create({
      [Modules.SALES_CHANNEL]: { sales_channel_id: salesChannelId },
      [Modules.STOCK_LOCATION]: { stock_location_id: id },
    });
  }
  if (!known?.fulfillment_providers?.length) {
    await link.create({
      [Modules.STOCK_LOCATION]: { stock_location_id: id },
      [Modules.FULFILLMENT]: { fulfillment_provider_id: "manual_manual" },
    });
  }
  return id;
}

async function createLocation(container: MedusaContainer): Promise<string> {
  const { result } = await createStockLocationsWorkflow(container).run({
    input: { locations: [{ name: NAME, address: ADDRESS }] },
  });
  return result[0].id;
}

/** The profile that every product ships by. */
export async function ensureShippingProfile(container: MedusaContainer): Promise<string> {
  const fulfillment = container.resolve(Modules.FULFILLMENT);
  const [known] = await fulfillment.listShippingProfiles({ type: "default" }, { take: 1 });
  if (known) return known.id;
  const { result } = await createShippingProfilesWorkflow(container).run({
    input: { data: [{ name: "Oddiy jo'natma", type: "default" }] },
  });
  return result[0].id;
}
