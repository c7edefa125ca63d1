import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { deliveryOf } from "../../../../carts/delivery-of";
import { isOpen } from "../../../../tariff/opening-hours";
import { localeOfRequest } from "../../../request-locale";
import type { AdminPickupPoint, PickupPointsResponse } from "../../../wire";

/** Where buyers can fetch their orders themselves. */
export async function GET(
  req: MedusaRequest,
  res: MedusaResponse<PickupPointsResponse>,
): Promise<void> {
  const points = await deliveryOf(req.scope).pickupPoints({ active: true });
  const locale = localeOfRequest(req);
  const now = Date.now();
  res.json({
    pickup_points: points.map((point) => ({
      id: point.id,
      name: point.name[locale],
      address: point.address[locale],
      phone: point.phone,
      hours: point.hours,
      is_open: isOpen(point.hours, now),
      lat: point.lat,
      lng: point.lng,
      map_url: mapUrl(point),
    })),
  });
}

/** A link every phone opens in the map that its owner uses. */
function mapUrl({ map_url, lat, lng }: AdminPickupPoint): string | null {
  if (map_url || lat === null || lng === null) return map_url;
  return `https://www.google.com/maps/search/?api=1&query=${lat},${lng}`;
}
