import type { Corner, TariffZone } from "../api/wire";
import { buildZone, newShopZones } from "./zone.fixture";
import { zoneOf, type Place } from "./zone-of";

const YUNUSOBOD = "1726266";
const CENTRE: Corner[] = [
  [69.25, 41.28],
  [69.3, 41.28],
  [69.3, 41.33],
  [69.25, 41.33],
];
const PIN = { lng: 69.28, lat: 41.31 };
const CITY = ["uz-tk", "uz-to"];
const nothing = { divisions: [], districts: [] };

const zones: TariffZone[] = [
  ...newShopZones(),
  buildZone({ ...nothing, id: "district", districts: [YUNUSOBOD] }),
  buildZone({ ...nothing, id: "drawn", polygon: CENTRE, polygon_divisions: CITY, priority: 1 }),
  buildZone({
    ...nothing,
    id: "drawn-higher",
    polygon: CENTRE,
    polygon_divisions: CITY,
    priority: 2,
  }),
  buildZone({ ...nothing, id: "drawn-for-nobody", polygon: CENTRE, priority: 3 }),
];

describe("zoneOf", () => {
  it.each<[string, Place, string | null, string | null]>([
    ["a division", { province: "uz-tk" }, "uzzone_tashkent", "division"],
    ["the rest of the country", { province: "uz-to" }, "uzzone_default", "default"],
    ["a district", { province: "uz-tk", district_soato: YUNUSOBOD }, "district", "district"],
    [
      "a district of another division",
      { province: "uz-to", district_soato: YUNUSOBOD },
      "uzzone_default",
      "default",
    ],
    [
      "a pin above its district",
      { province: "uz-tk", district_soato: YUNUSOBOD, pin: PIN },
      "drawn-higher",
      "polygon",
    ],
    [
      "a pin nobody drew around",
      { province: "uz-tk", pin: { lng: 69.1, lat: 41.31 } },
      "uzzone_tashkent",
      "division",
    ],
    [
      "a pin in a drawing for the region around, too",
      { province: "uz-to", pin: PIN },
      "drawn-higher",
      "polygon",
    ],
    [
      "a pin in Tashkent of an address in Nukus",
      { province: "uz-qr", district_soato: "1735401", pin: PIN },
      "uzzone_default",
      "default",
    ],
    ["a pin without a division", { pin: PIN }, null, null],
    ["no division", { country_code: "uz" }, null, null],
    ["a foreign country", { country_code: "kz", province: "uz-tk", pin: PIN }, null, null],
    [
      "the country in capitals",
      { country_code: "UZ", province: "uz-tk" },
      "uzzone_tashkent",
      "division",
    ],
  ])("%s", (_, place, id, by) => {
    const found = zoneOf(zones, place);
    expect(found?.zone.id ?? null).toBe(id);
    expect(found?.by ?? null).toBe(by);
  });
});
