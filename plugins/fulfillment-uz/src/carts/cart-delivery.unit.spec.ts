import { newShopZones } from "../tariff/zone.fixture";
import type { TariffZone } from "../api/wire";
import {
  feeChange,
  priceChange,
  priceMethods,
  profilesOf,
  type CartDelivery,
  type CartMethod,
} from "./cart-delivery";

const zones = (changes: Partial<TariffZone> = {}) =>
  newShopZones().map((zone) => ({ ...zone, ...changes }));

const method = (overrides: Partial<CartMethod> = {}): CartMethod => ({
  id: "sm_1",
  amount: 15_000,
  service: "standard",
  shipping_profile_id: "sp",
  data: {},
  ...overrides,
});

const cart = (methods: CartMethod[]): CartDelivery => ({
  id: "cart_1",
  completed: false,
  currency_code: "uzs",
  place: { country_code: "uz", province: "uz-tk" },
  payment_provider: null,
  methods,
  items: [
    {
      shipping_profile_id: "sp",
      item: { quantity: 2, unit_price: 50_000, variant: { weight: 600 } },
    },
    { shipping_profile_id: "cold", item: { quantity: 1, unit_price: 30_000, variant: null } },
    { shipping_profile_id: null, item: { quantity: 9, unit_price: 1_000_000 } },
  ],
});

describe("the price of a cart's delivery", () => {
  it("has not changed", () => {
    expect(priceChange(priceMethods(zones(), cart([method()]), false))).toBeNull();
    expect(priceChange([])).toBeNull();
  });

  it("has changed, one service up and one down by the same", () => {
    const methods = [method({ amount: 14_000 }), method({ id: "sm_2", amount: 16_000 })];
    const priced = priceMethods(zones(), cart(methods), false);
    expect(priceChange(priced)).toEqual({ old: 30_000, now: 30_000 });
  });

  it("counts the goods of the method's own shipping profile", () => {
    const steps = { weight_steps: [{ over_g: 1_000, price: 4_000 }], free_from: 100_001 };
    const methods = [method(), method({ id: "sm_2", shipping_profile_id: "cold" })];
    const priced = priceMethods(zones(steps), cart(methods), false);
    expect(priced.map(({ now }) => now)).toEqual([19_000, 15_000]);
  });

  it("takes the fee for cash once, and never from who fetches the order", () => {
    const methods = [
      method({ id: "sm_0", service: "pickup", amount: 0 }),
      method(),
      method({ id: "sm_2", shipping_profile_id: "cold" }),
    ];
    const priced = priceMethods(zones({ cod_fee: 5_000 }), cart(methods), true);
    expect(priced.map(({ now, cod }) => [now, cod])).toEqual([
      [0, false],
      [20_000, true],
      [15_000, false],
    ]);
    expect(priceChange(priced)).toEqual({ old: 30_000, now: 35_000 });
  });

  it("leaves the fee with the method that has it", () => {
    const bearing = { id: "sm_2", shipping_profile_id: "cold", data: { cod: true } };
    const methods = [method(), method({ ...bearing, amount: 20_000 })];
    const priced = priceMethods(zones({ cod_fee: 5_000 }), cart(methods), true);
    expect(priced.map(({ now, cod }) => [now, cod])).toEqual([
      [15_000, false],
      [20_000, true],
    ]);
    expect(priceChange(priced)).toBeNull();
  });

  it("is not there when a service has gone", () => {
    const nowhere = { ...cart([method(), method({ id: "sm_2" })]), place: { country_code: "uz" } };
    expect(priceChange(priceMethods(zones(), nowhere, false))).toEqual({ old: 30_000, now: null });
  });
});

describe("the fee for cash", () => {
  const withFee = zones({ cod_fee: 5_000 });
  const inCash = method({ amount: 20_000, data: { cod: true } });

  it.each<[string, CartMethod, boolean, number | null]>([
    ["comes with cash", method(), true, 20_000],
    ["goes with another payment", inCash, false, 15_000],
    ["stays", inCash, true, null],
    ["stays away", method(), false, null],
    ["leaves a tariff that has changed to completing", method({ amount: 14_000 }), true, null],
    ["leaves it going, too", method({ amount: 19_000, data: { cod: true } }), false, null],
    ["is nothing for who fetches it", method({ service: "pickup", amount: 0 }), true, null],
  ])("%s", (_, only, paidInCash, now) => {
    const [changed] = feeChange(withFee, cart([only]), paidInCash) ?? [];
    expect(changed?.now ?? null).toBe(now);
  });
});

describe("the shipping profiles a cart needs", () => {
  it("are those of what is shipped", () => {
    const { items } = cart([]);
    const [first, ...rest] = items;
    expect([...profilesOf({ items })]).toEqual(["sp", "cold"]);
    const file = { ...first!, item: { ...first!.item, requires_shipping: false } };
    expect([...profilesOf({ items: [file, ...rest] })]).toEqual(["cold"]);
  });
});
