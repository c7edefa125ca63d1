import type { UzDelivery } from "@medusa-uz/fulfillment-uz";

const OPEN = { from: "09:00", to: "18:00" };

/** The counter in Tashkent as a place to fetch orders from, unless the shop has such places already. */
export async function ensurePickupPoint(
  delivery: UzDelivery,
  stock_location_id: string,
): Promise<void> {
  if ((await delivery.pickupPoints()).length) return;
  await delivery.createPickupPoint({
    stock_location_id,
    name: { uz: "1-dorixona, Toshkent", ru: "Аптека № 1, Ташкент", en: "Pharmacy No. 1, Tashkent" },
    address: {
      uz: "Toshkent, Amir Temur shoh ko'chasi, 1-uy",
      ru: "Ташкент, проспект Амира Темура, 1",
      en: "1 Amir Temur Avenue, Tashkent",
    },
    phone: null,
    hours: { mon: OPEN, tue: OPEN, wed: OPEN, thu: OPEN, fri: OPEN, sat: OPEN, sun: null },
    lat: 41.311151,
    lng: 69.279737,
    map_url: null,
    active: true,
  });
}
