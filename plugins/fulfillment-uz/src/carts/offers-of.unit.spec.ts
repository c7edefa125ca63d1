import { newShopZones } from "../tariff/zone.fixture";
import type { CartDelivery } from "./cart-delivery";
import { offersOf, type KnownOption } from "./offers-of";
import { PROVIDER_ID } from "./read-cart";

const option = (id: string, changes: Partial<KnownOption> = {}): KnownOption => ({
  id,
  provider_id: PROVIDER_ID,
  shipping_profile_id: "dry",
  name: id,
  type: { code: `uz-${id}` },
  data: { id },
  ...changes,
});
const item = { quantity: 1, unit_price: 50_000 };
const cart: CartDelivery = {
  id: "cart_1",
  completed: false,
  currency_code: "uzs",
  place: { country_code: "uz", province: "uz-tk" },
  payment_provider: null,
  methods: [],
  items: [
    { shipping_profile_id: "dry", item },
    { shipping_profile_id: "cold", item },
  ],
};
const zones = newShopZones().map((zone) => ({
  ...zone,
  profile_prices: { cold: { standard: 40_000 } },
}));
const offered = (known: KnownOption[], pickup = true, of: CartDelivery = cart) =>
  offersOf(known, of, { zones, pickup, now: Date.parse("2026-11-23T09:00:00+05:00") }).map(
    ({ shipping_option_id, shipping_profile_id, service, price }) => [
      shipping_option_id,
      shipping_profile_id,
      service,
      price,
    ],
  );

it("answers each profile's own price, what comes to the door first", () => {
  const cold = option("so_cold", { shipping_profile_id: "cold", data: { id: "standard" } });
  expect(offered([option("pickup"), option("express"), cold, option("standard")])).toEqual([
    ["standard", "dry", "standard", 15_000],
    ["so_cold", "cold", "standard", 40_000],
    ["express", "dry", "express", 25_000],
    ["pickup", "dry", "pickup", 0],
  ]);
});

it("leaves out what no goods of the cart go by, and pick-up where there is no point", () => {
  const glass = option("express", { shipping_profile_id: "glass" });
  expect(offered([glass, option("pickup")], false)).toEqual([]);
  const unknown = { ...cart, items: [{ shipping_profile_id: null, item }] };
  expect(offered([glass], false, unknown)).toHaveLength(1);
});

it("answers the flat options of other providers, last, and none whose price nobody can tell", () => {
  const other = { provider_id: "manual_manual", data: { id: "standard" } };
  const drone = option("drone", { ...other, amount: 9_000 });
  expect(offered([drone, option("balloon", other), option("standard")])).toEqual([
    ["standard", "dry", "standard", 15_000],
    ["drone", "dry", null, 9_000],
  ]);
});

it("says what an option is called and when it comes", () => {
  const [offer] = offersOf([option("standard")], cart, {
    zones,
    pickup: false,
    now: Date.parse("2026-11-23T09:00:00+05:00"),
  });
  expect(offer).toMatchObject({
    name: "standard",
    type: "uz-standard",
    window: { to: "2026-11-24T20:00:00+05:00" },
  });
});
