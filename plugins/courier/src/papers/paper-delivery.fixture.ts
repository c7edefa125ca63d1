import type { PaperDelivery } from "./paper-delivery";

/** A delivery to Samarqand by express, with cash to take. */
export function buildPaperDelivery(overrides: Partial<PaperDelivery> = {}): PaperDelivery {
  return {
    no: "104",
    order_no: "1043",
    contact_name: "Gulnoza O\u02bbrinboyeva",
    phone: "+998901234567",
    division: { uz: "Samarqand viloyati", ru: "Самаркандская область", en: "Samarkand Region" },
    district: { uz: "Urgut tumani", ru: "Ургутский район", en: "Urgut District" },
    street: "Mirzo Ulug\u02bbbek ko\u02bbchasi 12-uy, 45-xonadon",
    landmark: "Eski bozor yonida",
    service: "express",
    window: { from: "2026-11-22T05:00:00Z", to: "2026-11-22T15:00:00Z" },
    cash_due: 1_250_000,
    unpaid: 0,
    tracking_code: "7K3M9QPX",
    tracking_url: "https://shop.example/t/7K3M9QPX",
    ...overrides,
  };
}

/** As much text as an address can hold, in the widest letters there are. */
export function buildLongestPaperDelivery(): PaperDelivery {
  const wide = (length: number) => "Щ".repeat(length);
  return buildPaperDelivery({
    no: "1234567",
    order_no: "1234567890",
    contact_name: wide(120),
    division: { uz: wide(60), ru: wide(60), en: wide(60) },
    district: { uz: wide(60), ru: wide(60), en: wide(60) },
    street: wide(400),
    landmark: `${wide(30)} ${wide(170)}`,
    window: { from: "2026-11-22T05:00:00Z", to: "2026-11-25T15:00:00Z" },
    cash_due: 999_999_999,
  });
}
