import type { AdminDelivery } from "../api/wire";
import type { PaperDelivery } from "./paper-delivery";
import { streetOf } from "./street-of";

/**
 * What a paper says of a delivery.
 *
 * @param trackingUrl where parcels are followed, with `{code}`; none when the shop has no such page
 */
export function paperOf(delivery: AdminDelivery, trackingUrl: string | undefined): PaperDelivery {
  const { from, to } = delivery.window;
  const { tracking_code } = delivery;
  return {
    no: String(delivery.no),
    order_no: String(delivery.order_no),
    contact_name: delivery.contact_name,
    phone: delivery.phone ?? "",
    division: delivery.division,
    district: delivery.district,
    street: streetOf(delivery),
    landmark: delivery.landmark,
    service: delivery.service,
    window: from && to ? { from, to } : null,
    cash_due: delivery.cash_due,
    unpaid: delivery.unpaid,
    tracking_code,
    tracking_url: trackingUrl?.replace("{code}", encodeURIComponent(tracking_code)) ?? null,
  };
}
