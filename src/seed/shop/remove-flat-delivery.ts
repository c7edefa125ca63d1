import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import {
  deleteServiceZonesWorkflow,
  deleteShippingOptionsWorkflow,
} from "@medusajs/medusa/core-flows";
import { SERVICES } from "./delivery-services";
import { DELIVERY_SET } from "./delivery-zones";

/**
 * Takes away what the seed made before prices were calculated: a flat option per division and service. Options that a
 * merchant has named himself stay, and the service zones that hold them.
 */
export async function removeFlatDelivery(container: MedusaContainer): Promise<void> {
  const fulfillment = container.resolve(Modules.FULFILLMENT);
  const zones = await fulfillment.listServiceZones(
    { fulfillment_set: { name: DELIVERY_SET } },
    { relations: ["shipping_options"], take: 1000 },
  );
  const names = new Set(SERVICES.map(({ name }) => name.uz));
  const old = zones
    .map(({ id, shipping_options }) => {
      const ours = shipping_options.filter(
        ({ provider_id, price_type, name }) =>
          provider_id === "manual_manual" && price_type === "flat" && names.has(name),
      );
      return { id, ours, rest: shipping_options.length - ours.length };
    })
    .filter(({ ours }) => ours.length);
  if (!old.length) return;

  const ids = old.flatMap(({ ours }) => ours.map(({ id }) => id));
  await deleteShippingOptionsWorkflow(container).run({ input: { ids } });
  const empty = old.filter(({ rest }) => !rest).map(({ id }) => id);
  if (empty.length) await deleteServiceZonesWorkflow(container).run({ input: { ids: empty } });
}
