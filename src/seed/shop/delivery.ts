import { DIVISIONS, Division } from "@medusa-uz/fulfillment-uz/divisions";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { createShippingOptionsWorkflow } from "@medusajs/medusa/core-flows";
import { Text } from "../text";
import { translate } from "../translate";
import { CURRENCY } from "./store";

type Service = { code: "standard" | "express"; name: Text; promise: Text };

const SERVICES: Service[] = [
  {
    code: "standard",
    name: { uz: "Oddiy yetkazib berish", ru: "Обычная доставка", en: "Standard delivery" },
    promise: {
      uz: "Toshkent bo'ylab ertasiga, viloyatlarga 2-4 kunda",
      ru: "По Ташкенту на следующий день, в области за 2-4 дня",
      en: "Next day in Tashkent, 2-4 days to the regions",
    },
  },
  {
    code: "express",
    name: { uz: "Tezkor yetkazib berish", ru: "Срочная доставка", en: "Express delivery" },
    promise: {
      uz: "Toshkent bo'ylab shu kuni, viloyatlarga ertasiga",
      ru: "По Ташкенту в тот же день, в области на следующий день",
      en: "Same day in Tashkent, next day to the regions",
    },
  },
];

const SET_NAME = "O'zbekiston bo'ylab yetkazib berish";

/** What delivery to a division costs, in so'm. */
export function deliveryPrice(
  division: Pick<Division, "delivery_zone">,
  service: Service["code"],
): number {
  const standard = division.delivery_zone === "tashkent_city" ? 15_000 : 25_000;
  return service === "express" ? standard + 10_000 : standard;
}

/** One service zone per division, two delivery options in each. Existing options keep the merchant's prices. */
export async function ensureDelivery(
  container: MedusaContainer,
  input: { locationId: string; shippingProfileId: string },
): Promise<void> {
  const fulfillmentSetId = await ensureFulfillmentSet(container, input.locationId);
  const zones = await ensureZones(container, fulfillmentSetId);
  const types = await ensureTypes(container);
  const fulfillment = container.resolve(Modules.FULFILLMENT);

  const options = await fulfillment.listShippingOptions(
    { service_zone: { id: [...zones.values()] } },
    { relations: ["type"], take: 1000 },
  );
  const present = new Set(options.map((option) => `${option.service_zone_id} ${option.type.code}`));
  const missing = DIVISIONS.flatMap((division) =>
    SERVICES.map((service) => ({ division, service, zoneId: zones.get(division.code)! })),
  ).filter(({ service, zoneId }) => !present.has(`${zoneId} ${service.code}`));

  if (missing.length) {
    await createShippingOptionsWorkflow(container).run({
      input: missing.map(({ division, service, zoneId }) => ({
        name: service.name.uz,
        price_type: "flat" as const,
        provider_id: "manual_manual",
        service_zone_id: zoneId,
        shipping_profile_id: input.shippingProfileId,
        type_id: types.get(service.code)!,
        prices: [{ currency_code: CURRENCY, amount: deliveryPrice(division, service.code) }],
        rules: [
          { attribute: "enabled_in_store", value: "true", operator: "eq" as const },
          { attribute: "is_return", value: "false", operator: "eq" as const },
        ],
      })),
    });
  }
  await translateOptions(container, [...zones.values()]);
}

async function translateOptions(container: MedusaContainer, zoneIds: string[]): Promise<void> {
  const fulfillment = container.resolve(Modules.FULFILLMENT);
  const options = await fulfillment.listShippingOptions(
    { service_zone: { id: zoneIds } },
    { relations: ["type"], take: 1000 },
  );
  const named = options.flatMap((option) => {
    const service = SERVICES.find(({ code }) => code === option.type.code);
    return service && service.name.uz === option.name ? [{ option, service }] : [];
  });
  await translate(container, [
    ...named.map(({ option, service }) => ({
      reference: "shipping_option",
      reference_id: option.id,
      fields: { name: service.name },
    })),
    ...uniqueBy(named, ({ option }) => option.type.id).map(({ option, service }) => ({
      reference: "shipping_option_type",
      reference_id: option.type.id,
      fields: { label: service.name, description: service.promise },
    })),
  ]);
}

async function ensureFulfillmentSet(
  container: MedusaContainer,
  locationId: string,
): Promise<string> {
  const fulfillment = container.resolve(Modules.FULFILLMENT);
  const [known] = await fulfillment.listFulfillmentSets({ name: SET_NAME }, { take: 1 });
  const set =
    known ?? (await fulfillment.createFulfillmentSets({ name: SET_NAME, type: "shipping" }));

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

/** @returns zone id by division code */
async function ensureZones(
  container: MedusaContainer,
  fulfillmentSetId: string,
): Promise<Map<string, string>> {
  const fulfillment = container.resolve(Modules.FULFILLMENT);
  const find = () =>
    fulfillment.listServiceZones(
      { fulfillment_set: { id: fulfillmentSetId } },
      { relations: ["geo_zones"], take: 100 },
    );
  const byDivision = (zones: Awaited<ReturnType<typeof find>>) =>
    new Map(
      zones.flatMap((zone) => zone.geo_zones.map((geo) => [geo.province_code ?? "", zone.id])),
    );

  const known = byDivision(await find());
  const missing = DIVISIONS.filter(({ code }) => !known.has(code));
  if (!missing.length) return known;

  await fulfillment.createServiceZones(
    missing.map(({ code, name }) => ({
      name: name.uz,
      fulfillment_set_id: fulfillmentSetId,
      geo_zones: [{ type: "province" as const, country_code: "uz", province_code: code }],
    })),
  );
  return byDivision(await find());
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

function uniqueBy<T>(items: T[], key: (item: T) => string): T[] {
  return [...new Map(items.map((item) => [key(item), item])).values()];
}
