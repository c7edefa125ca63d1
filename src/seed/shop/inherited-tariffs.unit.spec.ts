import { DEFAULT_ZONE_ID, DIVISIONS, TASHKENT_ZONE_ID } from "@medusa-uz/fulfillment-uz";
import type { TariffZone } from "@medusa-uz/fulfillment-uz";
import { inheritedTariffs, type FlatPrices } from "./inherited-tariffs";

const costing = (standard: number, express: number) => ({
  standard: { price: standard, enabled: true },
  express: { price: express, enabled: true },
});
const ZONES = [
  { id: TASHKENT_ZONE_ID, services: costing(15_000, 25_000) },
  { id: DEFAULT_ZONE_ID, services: costing(25_000, 35_000) },
] as TariffZone[];

/** What the seed gave every division, with what a merchant changed. */
const flat = (changes: Record<string, FlatPrices> = {}) =>
  new Map(
    DIVISIONS.map(({ code }) => [
      code,
      changes[code] ??
        (code === "uz-tk"
          ? { standard: 15_000, express: 25_000 }
          : { standard: 25_000, express: 35_000 }),
    ]),
  );

describe("inheritedTariffs", () => {
  it("has nothing to change where nobody changed a price, or there were none", () => {
    expect(inheritedTariffs(ZONES, flat())).toEqual({ changed: [], added: [] });
    expect(inheritedTariffs(ZONES, new Map())).toEqual({ changed: [], added: [] });
  });

  it("keeps what a merchant asked for the capital", () => {
    const prices = flat({ "uz-tk": { standard: 18_000, express: 30_000 } });
    expect(inheritedTariffs(ZONES, prices)).toEqual({
      changed: [{ id: TASHKENT_ZONE_ID, services: costing(18_000, 30_000) }],
      added: [],
    });
  });

  it("makes a zone of divisions that cost something else", () => {
    const far = { standard: 40_000, express: 60_000 };
    expect(inheritedTariffs(ZONES, flat({ "uz-qr": far, "uz-xo": far }))).toEqual({
      changed: [],
      added: [
        {
          name: {
            uz: "Qoraqalpog'iston Respublikasi, Xorazm viloyati",
            ru: "Республика Каракалпакстан, Хорезмская область",
            en: "Republic of Karakalpakstan, Khorezm Region",
          },
          divisions: ["uz-qr", "uz-xo"],
          services: costing(40_000, 60_000),
        },
      ],
    });
  });

  it("moves the default zone when most divisions have moved", () => {
    const dearer = { standard: 30_000, express: 45_000 };
    const most = DIVISIONS.filter(({ code }) => !["uz-tk", "uz-to"].includes(code));
    const prices = flat(Object.fromEntries(most.map(({ code }) => [code, dearer])));
    expect(inheritedTariffs(ZONES, prices)).toMatchObject({
      changed: [{ id: DEFAULT_ZONE_ID, services: costing(30_000, 45_000) }],
      added: [{ divisions: ["uz-to"], services: costing(25_000, 35_000) }],
    });
  });
});
