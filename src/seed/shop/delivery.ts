import { PROVIDER_ID, UZ_DELIVERY_MODULE, type UzDelivery } from "@medusa-uz/fulfillment-uz";
import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { createShippingOptionsWorkflow } from "@medusajs/medusa/core-flows";
import { translate } from "../translate";
import { SERVICES, type Service } from "./delivery-services";
import { ensureDeliveryZone, ensurePickupZone, ensureProvider } from "./delivery-zones";
import { findFlatDelivery, inheritPrices, removeFlatDelivery } from "./flat-delivery";
import { ensurePickupPoint } from "./pickup-point";

/**
 * Delivery by the tariffs of `uz_delivery`: standard and express to all of Uzbekistan, and fetching it from the warehouse.
 * A shop seeded when every division had flat options of its own is brought over with its prices. Tariffs and options that are
 * there stay.
 */
export async function ensureDelivery(
  container: MedusaContainer,
  { locationId, shippingProfileId }: { locationId: string; shippingProfileId: string },
): Promise<void> {
  const delivery = container.resolve<UzDelivery>(UZ_DELIVERY_MODULE);
  const flat = await findFlatDelivery(container);
  if (await delivery.ensureZones()) await inheritPrices(delivery, flat);
  await ensurePickupPoint(delivery, locationId);
  await ensureProvider(container, { locationId, provider: PROVIDER_ID });

  const [deliveryZone, pickupZone] = [
    await ensureDeliveryZone(container, locationId),
    await ensurePickupZone(container, locationId),
  ];
  await ensureOptions(container, { deliveryZone, pickupZone, shippingProfileId });
  await removeFlatDelivery(container, flat);
}

async function ensureOptions(
  container: MedusaContainer,
  zones: { deliveryZone: string; pickupZone: string; shippingProfileId: string },
): Promise<void> {
  const types = await ensureTypes(container);
  const zoneOf = ({ code }: Service) => (code === "pickup" ? zones.pickupZone : zones.deliveryZone);
  const present = new Set((await listOptions(container, zones)).map((option) => option.type.code));
  const missing = SERVICES.filter(({ code }) => !present.has(code));

  if (missing.length) {
    await createShippingOptionsWorkflow(container).run({
      input: missing.map((service) => ({
        name: service.name.uz,
        price_type: "calculated" as const,
        provider_id: PROVIDER_ID,
        service_zone_id: zoneOf(service),
        shipping_profile_id: zones.shippingProfileId,
        type_id: types.get(service.code)!,
        data: { id: service.code },
        rules: [
          { attribute: "enabled_in_store", value: "true", operator: "eq" as const },
          { attribute: "is_return", value: "false", operator: "eq" as const },
        ],
      })),
    });
  }
  await translateOptions(container, zones);
}

async function listOptions(
  container: MedusaContainer,
  { deliveryZone, pickupZone }: { deliveryZone: string; pickupZone: string },
) {
  const options = await container
    .resolve(Modules.FULFILLMENT)
    .listShippingOptions(
      { service_zone: { id: [deliveryZone, pickupZone] } },
      { relations: ["type"], take: 1000 },
    );
  return options.filter(({ provider_id }) => provider_id === PROVIDER_ID);
}

async function translateOptions(
  container: MedusaContainer,
  zones: { deliveryZone: string; pickupZone: string },
): Promise<void> {
  const named = (await listOptions(container, zones)).flatMap((option) => {
    const service = SERVICES.find(({ code }) => code === option.type.code);
    return service && service.name.uz === option.name ? [{ option, service }] : [];
  });
  await translate(container, [
    ...named.map(({ option, service }) => ({
      reference: "shipping_option",
      reference_id: option.id,
      fields: { name: service.name },
    })),
    ...named.map(({ option, service }) => ({
      reference: "shipping_option_type",
      reference_id: option.type.id,
      fields: { label: service.name, description: service.promise },
    })),
  ]);
}

/** @returns option type id by service code; the storefront tells the services apart by this code */
async function ensureTypes(container: MedusaContainer): Promise<Map<string, string>> {
  const fulfillment = container.resolve(Modules.FULFILLMENT);
  const known = await fulfillment.listShippingOptionTypes({
    code: SERVICES.map(({ code }) => code),
  });
  const missing = SERVICES.filter(({ code }) => !known.some((type) => type.code === code));
  const created = missing.length
    ? await fulfillment.createShippingOptionTypes(
        missing.map(({ code, name, promise }) => ({
          code,
          label: name.uz,
          description: promise.uz,
        })),
      )
    : [];
  return new Map([...known, ...created].map((type) => [type.code, type.id]));
}
