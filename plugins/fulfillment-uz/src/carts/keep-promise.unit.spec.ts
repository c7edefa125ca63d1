import { newShopZones } from "../tariff/zone.fixture";
import type { PricedMethod } from "./cart-delivery";
import { promiseAnew, withoutPromise } from "./keep-promise";

/** A Monday, before and after the cut-off at 14:00. */
const MORNING = Date.parse("2026-11-23T09:00:00+05:00");
const EVENING = Date.parse("2026-11-23T18:00:00+05:00");
const TUESDAY = { from: "2026-11-24T10:00:00+05:00", to: "2026-11-24T20:00:00+05:00" };

const method = (changes: Partial<PricedMethod> = {}): PricedMethod => ({
  id: "sm_1",
  amount: 15_000,
  service: "standard",
  shipping_profile_id: "sp",
  data: { service: "standard", cod: true },
  cod: true,
  now: 15_000,
  ...changes,
});
const cart = { place: { country_code: "uz", province: "uz-tk" } };

it("promises by the tariffs of the moment and keeps the rest of what the method remembers", () => {
  const promised = (at: number) => promiseAnew(newShopZones(), cart, [method()], at)[0]!.data;
  expect(promised(MORNING)).toEqual({ service: "standard", cod: true, window: TUESDAY });
  expect(promised(EVENING)).toMatchObject({ window: { to: "2026-11-25T20:00:00+05:00" } });
});

it("promises nothing to who fetches the order", () => {
  const pickup = method({ service: "pickup", data: { pickup_point_id: "p" } });
  expect(promiseAnew(newShopZones(), cart, [pickup], MORNING)).toEqual([pickup]);
  expect(withoutPromise([pickup], MORNING)).toEqual([]);
});

it.each<[string, unknown, string, boolean]>([
  ["to come", TUESDAY, "2026-11-24T19:59:00+05:00", false],
  ["over", TUESDAY, "2026-11-24T20:00:00+05:00", true],
  ["missing", undefined, "2026-11-24T09:00:00+05:00", true],
  ["none", null, "2026-11-24T09:00:00+05:00", true],
  ["no time at all", { to: "soon" }, "2026-11-24T09:00:00+05:00", true],
])("a promise that is %s", (_, window, now, anew) => {
  const found = withoutPromise([method({ data: { window } })], Date.parse(now));
  expect(found).toHaveLength(anew ? 1 : 0);
});
