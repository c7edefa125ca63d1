import { DIVISIONS } from "../divisions";
import { buildZone, newShopZones } from "./zone.fixture";
import { deliveryPrice } from "./delivery-price";
import type { Parcel } from "./price-of";
import type { Place } from "./zone-of";

const PARCEL: Parcel = { items_total: 100_000, weight_g: 500, cod: false };
const price = (place: Place, service: "standard" | "express" | "pickup", currency_code = "uzs") =>
  deliveryPrice(newShopZones(), { service, place, parcel: PARCEL, currency_code });

/** delivery-uz section 2. The city text is never looked at, so it stands here only to be seen. */
describe("prices demanded of a new shop", () => {
  it.each<[string, string | null, string, number | null, number | null]>([
    ["UZ-TK", "UZ-TK", "Toshkent", 15_000, 25_000],
    ["UZ-TO", "UZ-TO", "Chirchiq", 25_000, 35_000],
    ["UZ-QR", "UZ-QR", "Nukus", 25_000, 35_000],
    ["the city without a division", null, "Tashkent", null, null],
    ["an empty division", "", "Tashkent", null, null],
    ["Tashkent, city or region", "Tashkent", "Tashkent", null, null],
    ["Toshkent, city or region", "Toshkent", "", null, null],
    ["uz-tk", "uz-tk", "", 15_000, 25_000],
    ["TK", "TK", "", 15_000, 25_000],
    ["Toshkent shahri", "Toshkent shahri", "", 15_000, 25_000],
    ["город Ташкент", "город Ташкент", "", 15_000, 25_000],
    ["Toshkent viloyati", "Toshkent viloyati", "", 25_000, 35_000],
    ["a place nobody knows", "Atlantida", "", null, null],
  ])("%s", (_, province, _city, standard, express) => {
    const place = { country_code: "uz", province };
    expect(price(place, "standard")).toBe(standard);
    expect(price(place, "express")).toBe(express);
  });

  it.each(DIVISIONS.map(({ code }) => code))("%s costs what its zone costs", (code) => {
    const standard = code === "uz-tk" ? 15_000 : 25_000;
    const place = { country_code: "uz", province: code };
    expect(price(place, "standard")).toBe(standard);
    expect(price(place, "express")).toBe(standard + 10_000);
  });

  it.each(["kz", "RU", "us"])("nothing to %s, whatever the province says", (country_code) => {
    expect(price({ country_code, province: "uz-tk" }, "standard")).toBeNull();
    expect(price({ country_code, province: "uz-tk" }, "express")).toBeNull();
  });

  it("costs nothing to fetch, and nothing is offered in another currency", () => {
    expect(price({ country_code: "uz" }, "pickup")).toBe(0);
    expect(price({ country_code: "uz", province: "uz-tk" }, "standard", "usd")).toBeNull();
    expect(price({ country_code: "uz" }, "pickup", "usd")).toBeNull();
    expect(price({ country_code: "uz", province: "uz-tk" }, "standard", "UZS")).toBe(15_000);
  });

  it("has no price where the service is switched off, and none at all without tariffs", () => {
    const { standard, express } = buildZone().services;
    const zone = buildZone({ services: { standard, express: { ...express, enabled: false } } });
    const place = { country_code: "uz", province: "uz-tk" };
    const of = (zones: (typeof zone)[], service: "standard" | "express") =>
      deliveryPrice(zones, { service, place, parcel: PARCEL, currency_code: "uzs" });
    expect(of([zone], "express")).toBeNull();
    expect(of([zone], "standard")).toBe(15_000);
    expect(of([], "standard")).toBeNull();
  });
});
