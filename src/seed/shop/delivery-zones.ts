import { DIVISIONS } from "@medusa-uz/fulfillment-uz/divisions";
import type { CreateGeoZoneDTO, MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";

type GeoZone = Omit<CreateGeoZoneDTO, "service_zone_id">;

export const DELIVERY_SET = "O'zbekiston bo'ylab yetkazib berish";
const PICKUP_SET = "Toshkent omboridan olib ketish";
const ZONE = "O'zbekiston";

/** Every division of Uzbekistan, so that a foreign address or one without a division has no delivery. @returns zone id */
export async function ensureDeliveryZone(
  container: MedusaContainer,
  locationId: string,
): Promise<string> {
  const geo_zones = DIVISIONS.map(
    ({ code }) =>
      ({ type: "province", country_code: "uz", province_code: code }) as unknown as GeoZone,
  );
  return ensureZone(container, locationId, { name: DELIVERY_SET, type: "shipping", geo_zones });
}

/** Who fetches an order needs no division, only to be in the country. @returns zone id */
export async function ensurePickupZone(
  container: MedusaContainer,
  locationId: string,
): Promise<string> {
  const geo_zones = [{ type: "country", country_code: "uz" } as unknown as GeoZone];
  return ensureZone(container, locationId, { name: PICKUP_SET, type: "pickup", geo_zones });
}

/** Lets a location deliver by a provider. */
export async function ensureProvider(
  container: MedusaContainer,
  { locationId, provider }: { locationId: string; provider: string },
): Promise<void> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "stock_location",
    fields: ["id", "fulfillment_providers.id"],
    filters: { id: locationId },
  });
  const known = data[0] as { fulfillment_providers?: { id: string }[] } | undefined;
  if (!known?.fulfillment_providers?.some((row) => row?.id === provider)) {
    await container.resolve(ContainerRegistrationKeys.LINK).create({
      [Modules.STOCK_LOCATION]: { stock_location_id: locationId },
      [Modules.FULFILLMENT]: { fulfillment_provider_id: provider },
    });
  }
}

async function ensureZone(
  container: MedusaContainer,
  locationId: string,
  wanted: { name: string; type: "shipping" | "pickup"; geo_zones: GeoZone[] },
): Promise<string> {
  const fulfillment = container.resolve(Modules.FULFILLMENT);
  const fulfillment_set_id = await ensureFulfillmentSet(container, locationId, wanted);
  const [known] = await fulfillment.listServiceZones(
    { fulfillment_set: { id: fulfillment_set_id }, name: zoneName(wanted.type) },
    { take: 1 },
  );
  if (known) return known.id;
  const [created] = await fulfillment.createServiceZones([
    { name: zoneName(wanted.type), fulfillment_set_id, geo_zones: wanted.geo_zones as never },
  ]);
  return created!.id;
}

/** Names of service zones are unique in the whole shop. */
const zoneName = (type: "shipping" | "pickup") =>
  type === "shipping" ? ZONE : `${ZONE}, olib ketish`;

async function ensureFulfillmentSet(
  container: MedusaContainer,
  locationId: string,
  { name, type }: { name: string; type: string },
): Promise<string> {
  const fulfillment = container.resolve(Modules.FULFILLMENT);
  const [known] = await fulfillment.listFulfillmentSets({ name }, { take: 1 });
  const set = known ?? (await fulfillment.createFulfillmentSets({ name, type }));

  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "stock_location",
    fields: ["id", "fulfillment_sets.id"],
    filters: { id: locationId },
  });
  const linked = (data[0] as { fulfillment_sets?: { id: string }[] } | undefined)?.fulfillment_sets;
  if (!linked?.some((row) => row?.id === set.id)) {
    await container.resolve(ContainerRegistrationKeys.LINK).create({
      [Modules.STOCK_LOCATION]: { stock_location_id: locationId },
      [Modules.FULFILLMENT]: { fulfillment_set_id: set.id },
    });
  }
  return set.id;
}
