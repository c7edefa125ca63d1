import type { Corner, ZoneInput } from "../api/wire";
import { buildZone, newShopZones } from "./zone.fixture";
import { checkZone } from "./check-zones";
import { DEFAULT_ZONES } from "./default-zones";

const LIMIT = 1_000_000;
const A: Corner = [69.25, 41.28];
const B: Corner = [69.3, 41.28];
const C: Corner = [69.3, 41.33];
const D: Corner = [69.25, 41.33];

const samarqand: ZoneInput = buildZone({ divisions: ["uz-sa"] });
const services = (standard: number, express: number) => ({
  standard: { price: standard, enabled: true },
  express: { price: express, enabled: false },
});

describe("checkZone", () => {
  it.each<[string, Partial<ZoneInput>, object | null]>([
    ["a zone of its own", {}, null],
    ["the highest price", { services: services(LIMIT, LIMIT) }, null],
    ["a negative price", { services: services(-1, 0) }, { code: "price_negative" }],
    ["a price over the limit", { services: services(0, LIMIT + 1) }, { code: "price_over_limit" }],
    ["a negative fee", { cod_fee: -1 }, { code: "price_negative" }],
    [
      "a negative weight step",
      { weight_steps: [{ over_g: 1, price: -1 }] },
      { code: "price_negative" },
    ],
    [
      "a profile's price over the limit",
      { profile_prices: { sp: { express: LIMIT + 1 } } },
      { code: "price_over_limit" },
    ],
    [
      "a division nobody knows",
      { divisions: ["uz-xx"] },
      { code: "unknown_division", place: "uz-xx" },
    ],
    ["a name in the place of a code", { divisions: ["Toshkent"] }, { code: "unknown_division" }],
    ["a district nobody knows", { districts: ["1"] }, { code: "unknown_district", place: "1" }],
    [
      "the division of another zone",
      { divisions: ["uz-tk"] },
      { code: "zone_overlap", place: "uz-tk" },
    ],
    ["a district within another zone's division", { divisions: [], districts: ["1726266"] }, null],
    ["a polygon", { polygon: [A, B, C, D], polygon_divisions: ["uz-tk", "uz-to"] }, null],
    [
      "a polygon for nobody's addresses",
      { polygon: [A, B, C, D] },
      { code: "polygon_division_missing" },
    ],
    [
      "a polygon for a division nobody knows",
      { polygon: [A, B, C, D], polygon_divisions: ["uz-tk", "Nukus"] },
      { code: "unknown_division", place: "Nukus" },
    ],
    ["a polygon that crosses itself", { polygon: [A, C, B, D] }, { code: "polygon_crosses" }],
    [
      "a polygon of nothing",
      { polygon: [A, [69.2501, 41.28], [69.2501, 41.2801]] },
      { code: "polygon_small" },
    ],
  ])("%s", (_, changes, problem) => {
    const { id: _id, ...zone } = { ...samarqand, ...changes } as ZoneInput & { id?: string };
    const found = checkZone(zone, newShopZones(), LIMIT);
    if (problem === null) expect(found).toBeNull();
    else expect(found).toMatchObject(problem);
  });

  it("does not compare a zone with itself", () => {
    const [tashkent] = newShopZones();
    expect(checkZone(tashkent!, newShopZones(), LIMIT)).toBeNull();
  });

  it("finds the same district in two zones", () => {
    const taken = buildZone({ id: "taken", divisions: [], districts: ["1726266"] });
    const zone = buildZone({ id: "new", divisions: [], districts: ["1726266"] });
    expect(checkZone(zone, [taken], LIMIT)).toMatchObject({
      code: "zone_overlap",
      place: "1726266",
      zone: { id: "taken" },
    });
  });

  it("finds nothing wrong with the tariffs of a new shop", () => {
    for (const zone of DEFAULT_ZONES) expect(checkZone(zone, newShopZones(), LIMIT)).toBeNull();
  });
});
