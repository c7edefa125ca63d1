import { deliveryChangeOf, shownChange } from "./delivery-change";
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

describe("shownChange", () => {
  const change = { seen: 18000, now: 21000 };
  const parcel = (option: string, seen: number) => ({ option, seen, seenWithCash: seen + 3000 });
  const choice = { parcels: [parcel("so_1", 15000)] };

  it("tells the delivery without the fee for cash, as the page does", () => {
    expect(shownChange(change, choice, [{ id: "so_1", price: 18000 }])).toEqual({
      seen: 15000,
      now: 18000,
    });
  });

  it("tells the whole where it is the fee that has changed", () => {
    expect(shownChange(change, choice, [{ id: "so_1", price: 15000 }])).toEqual(change);
  });

  it("tells all parcels together", () => {
    const both = { parcels: [parcel("so_1", 15000), parcel("so_2", 40000)] };
    const offers = [
      { id: "so_1", price: 18000 },
      { id: "so_2", price: 40000 },
    ];
    expect(shownChange(change, both, offers)).toEqual({ seen: 55000, now: 58000 });
    expect(shownChange(change, both, offers.slice(1))).toEqual({ seen: 18000, now: null });
  });

  it("says that it is gone where it is no longer among the offers", () => {
    expect(shownChange(change, choice, [])).toEqual({ seen: 18000, now: null });
  });
});
