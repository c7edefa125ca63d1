import type { UzDelivery } from "@medusa-uz/fulfillment-uz";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import {
  deleteServiceZonesWorkflow,
  deleteShippingOptionsWorkflow,
} from "@medusajs/medusa/core-flows";
import { SERVICES } from "./delivery-services";
import { DELIVERY_SET } from "./delivery-zones";
import { inheritedTariffs, type FlatPrices } from "./inherited-tariffs";
import { CURRENCY } from "./store";

/** A service zone as the seed made it before prices were calculated: one division with flat options. */
type FlatZone = {
  id: string;
  geo_zones: { province_code: string | null }[];
  shipping_options: {
    id: string;
    name: string;
    provider_id: string;
    price_type: string;
    type: { code: string };
    prices?: { amount: number; currency_code: string }[];
  }[];
};

const NAMES = new Set(SERVICES.map(({ name }) => name.uz));

/** The service zones with flat options of the seed's own. */
export async function findFlatDelivery(container: MedusaContainer): Promise<FlatZone[]> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "service_zone",
    fields: [
      "id",
      "geo_zones.province_code",
      "shipping_options.*",
      "shipping_options.type.code",
      "shipping_options.prices.*",
    ],
    filters: { fulfillment_set: { name: DELIVERY_SET } },
  });
  return (data as unknown as FlatZone[]).filter(({ shipping_options }) =>
    shipping_options.some(isOurs),
  );
}

/** Takes over into new tariffs what the flat options cost. */
export async function inheritPrices(
  delivery: UzDelivery,
  zones: readonly FlatZone[],
): Promise<void> {
  const present = await delivery.listZones();
  const { changed, added } = inheritedTariffs(present, pricesOf(zones));
  for (const { id, services } of changed) {
    const { version } = present.find((zone) => zone.id === id)!;
    await delivery.updateZone({ id, version, services }, null);
  }
  const rest = present.find(({ is_default }) => is_default)!;
  const { id: _id, is_default: _default, version: _version, updated_at: _at, ...like } = rest;
  for (const zone of added) await delivery.createZone({ ...like, ...zone }, null);
}

/** Takes them away. Options that a merchant has named himself stay, and the service zones that hold them. */
export async function removeFlatDelivery(
  container: MedusaContainer,
  zones: readonly FlatZone[],
): Promise<void> {
  if (!zones.length) return;
  const ids = zones.flatMap((zone) => zone.shipping_options.filter(isOurs).map(({ id }) => id));
  await deleteShippingOptionsWorkflow(container).run({ input: { ids } });
  const empty = zones.filter((zone) => zone.shipping_options.every(isOurs)).map(({ id }) => id);
  if (empty.length) await deleteServiceZonesWorkflow(container).run({ input: { ids: empty } });
}

function isOurs({ provider_id, price_type, name }: FlatZone["shipping_options"][number]): boolean {
  return provider_id === "manual_manual" && price_type === "flat" && NAMES.has(name);
}

/** so'm by division; only of divisions that have both services */
function pricesOf(zones: readonly FlatZone[]): Map<string, FlatPrices> {
  return new Map(
    zones.flatMap((zone) => {
      const price = (service: string) =>
        zone.shipping_options
          .filter((option) => isOurs(option) && option.type.code === service)
          .flatMap(({ prices }) => prices ?? [])
          .find(({ currency_code }) => currency_code === CURRENCY)?.amount;
      const [standard, express] = [price("standard"), price("express")];
      if (standard === undefined || express === undefined) return [];
      return zone.geo_zones.map(
        ({ province_code }) => [province_code ?? "", { standard, express }] as const,
      );
    }),
  );
}
