import { deliveryChangeOf } from "./place-order";
import { StoreRefusal } from "./store-api";

const refusal = (status: number, details: object) => new StoreRefusal(status, "no", details);

it.each([
  [
    "another price",
    refusal(409, { code: "delivery_price_changed", delivery: { old: 15000, now: 18000 } }),
    { seen: 15000, now: 18000 },
  ],
  [
    "no longer offered",
    refusal(409, { code: "delivery_price_changed", delivery: { old: 15000, now: null } }),
    { seen: 15000, now: null },
  ],
  ["another conflict", refusal(409, { code: "cart_busy" }), null],
  ["a conflict of Medusa's own", refusal(409, {}), null],
  ["a broken connection", new Error("socket hang up"), null],
])("%s", (_what, error, change) => {
  expect(deliveryChangeOf(error)).toEqual(change);
});
