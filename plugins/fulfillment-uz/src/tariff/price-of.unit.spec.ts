import type { TariffZone } from "../api/wire";
import { buildZone } from "./zone.fixture";
import { priceOf, type Parcel } from "./price-of";

const STEPS = [
  { over_g: 5_000, price: 12_000 },
  { over_g: 1_000, price: 4_000 },
];

describe("priceOf", () => {
  it.each<[string, Partial<TariffZone>, Partial<Parcel>, number, number]>([
    ["the zone's prices", {}, {}, 15_000, 25_000],
    ["up to a weight step", { weight_steps: STEPS }, { weight_g: 1_000 }, 15_000, 25_000],
    ["over a weight step", { weight_steps: STEPS }, { weight_g: 1_001 }, 19_000, 29_000],
    ["over both steps", { weight_steps: STEPS }, { weight_g: 20_000 }, 27_000, 37_000],
    ["under the sum", { free_from: 300_000 }, { items_total: 299_999 }, 15_000, 25_000],
    ["from the sum on", { free_from: 300_000 }, { items_total: 300_000 }, 0, 10_000],
    ["free of everything", { free_from: 0 }, { items_total: 0 }, 0, 10_000],
    [
      "heavy and free",
      { free_from: 300_000, weight_steps: STEPS },
      { items_total: 300_000, weight_g: 20_000 },
      0,
      10_000,
    ],
    ["cash", { cod_fee: 5_000 }, { cod: true }, 20_000, 30_000],
    ["a fee, but no cash", { cod_fee: 5_000 }, { cod: false }, 15_000, 25_000],
    ["cash, but no fee", { cod_fee: 0 }, { cod: true }, 15_000, 25_000],
    [
      "cash for what is free",
      { cod_fee: 5_000, free_from: 1 },
      { cod: true, items_total: 1 },
      5_000,
      15_000,
    ],
    [
      "a profile's own prices",
      { profile_prices: { cold: { standard: 40_000, express: 60_000 } } },
      { shipping_profile_id: "cold" },
      40_000,
      60_000,
    ],
    [
      "one own price of a profile",
      { profile_prices: { cold: { standard: 40_000 } } },
      { shipping_profile_id: "cold" },
      40_000,
      25_000,
    ],
    [
      "another profile",
      { profile_prices: { cold: { standard: 40_000 } } },
      { shipping_profile_id: "dry" },
      15_000,
      25_000,
    ],
    [
      "a profile's own surcharge when it is free",
      { free_from: 1, profile_prices: { cold: { standard: 40_000, express: 60_000 } } },
      { shipping_profile_id: "cold", items_total: 1 },
      0,
      20_000,
    ],
    [
      "express cheaper than standard, when it is free",
      { free_from: 1, profile_prices: { cold: { standard: 40_000 } } },
      { shipping_profile_id: "cold", items_total: 1 },
      0,
      0,
    ],
  ])("%s", (_, zone, parcel, standard, express) => {
    const whole = { items_total: 100_000, weight_g: 500, cod: false, ...parcel };
    for (const [service, expected] of [
      ["standard", standard],
      ["express", express],
    ] as const) {
      const { price, reasons } = priceOf(buildZone(zone), service, whole);
      expect([service, price]).toEqual([service, expected]);
      expect(reasons.reduce((sum, { amount }) => sum + amount, 0)).toBe(expected);
    }
  });

  it("says why, line by line", () => {
    const zone = buildZone({ weight_steps: STEPS, free_from: 100_000, cod_fee: 5_000 });
    const parcel = { items_total: 100_000, weight_g: 2_000, cod: true };
    expect(priceOf(zone, "express", parcel)).toEqual({
      price: 15_000,
      reasons: [
        { kind: "base", amount: 25_000 },
        { kind: "weight", amount: 4_000, over_g: 1_000 },
        { kind: "free", amount: -19_000, free_from: 100_000 },
        { kind: "cod", amount: 5_000 },
      ],
    });
  });
});
