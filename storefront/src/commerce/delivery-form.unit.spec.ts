import { fieldOf, parcelField, readDelivery, seenDelivery } from "./delivery-form";

const form = (fields: Record<string, string>) => {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.set(name, value);
  return data;
};
const option = "so_01KAJ2S4Q0V9Z5M7X8Y6W3T1R2";
const other = "so_01KAJ2S4Q0V9Z5M7X8Y6W3T1R3";
const seenOf = (id: string, price: string, withCash = price) => ({
  [fieldOf("price", id)]: price,
  [fieldOf("withCash", id)]: withCash,
});
const whole = {
  parcels: "1",
  shipping: option,
  payment: "pp_payme_payme",
  seen: "45000",
  ...seenOf(option, "15000", "20000"),
};
const parcel = { option, seen: 15000, seenWithCash: 20000 };

describe("readDelivery", () => {
  it("reads both choices and the sums that were shown", () => {
    expect(readDelivery(form(whole))).toEqual({
      choice: { parcels: [parcel], payment: "pp_payme_payme", seen: 45000 },
    });
  });

  it("takes what stands beside the chosen radio, and no other's", () => {
    const point = { [fieldOf("point", other)]: "uzpp_01KAJ2S4Q0V9Z5M7X8Y6W3T1R2" };
    const { choice } = readDelivery(form({ ...whole, ...seenOf(other, "25000"), ...point }));
    expect(choice?.parcels).toEqual([parcel]);
  });

  it("takes one offer of each parcel", () => {
    const point = "uzpp_01KAJ2S4Q0V9Z5M7X8Y6W3T1R2";
    const second = { [parcelField(1)]: other, [fieldOf("point", other)]: point };
    const fields = { ...whole, parcels: "2", ...second, ...seenOf(other, "0") };
    expect(readDelivery(form(fields)).choice?.parcels).toEqual([
      parcel,
      { option: other, point, seen: 0, seenWithCash: 0 },
    ]);
  });

  it.each<[string, Record<string, string>, object]>([
    ["an empty form", {}, { shipping: "error.delivery", payment: "error.payment" }],
    ["no such payment", { ...whole, payment: "cash" }, { payment: "error.payment" }],
    ["no such option", { ...whole, shipping: "../carts" }, { shipping: "error.delivery" }],
    ["a parcel without a choice", { ...whole, parcels: "2" }, { shipping: "error.delivery" }],
    ["products nobody saw the sum of", { ...whole, seen: "" }, { shipping: "error.unseen" }],
    ["a sum that is no number", { ...whole, seen: "abc" }, { shipping: "error.unseen" }],
    [
      "delivery nobody saw the price of",
      { parcels: "1", shipping: option, payment: "pp_payme_payme", seen: "45000" },
      { shipping: "error.unseen" },
    ],
    [
      "a fee nobody saw",
      { ...whole, [fieldOf("withCash", option)]: "" },
      { shipping: "error.unseen" },
    ],
    ["no number of parcels", { ...whole, parcels: "0" }, { shipping: "error.unseen" }],
  ])("refuses %s", (_what, fields, errors) => {
    expect(readDelivery(form(fields))).toEqual({ errors });
  });
});

it("takes the fee for cash once", () => {
  const parcels = [parcel, { option: other, seen: 40000, seenWithCash: 45000 }];
  expect([seenDelivery({ parcels }, false), seenDelivery({ parcels }, true)]).toEqual([
    55000, 60000,
  ]);
  const pickup = { option: other, seen: 0, seenWithCash: 0 };
  expect(seenDelivery({ parcels: [pickup] }, true)).toBe(0);
});
