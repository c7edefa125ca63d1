import { readDelivery } from "./delivery-form";

const form = (fields: Record<string, string>) => {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.set(name, value);
  return data;
};
const shipping = "so_01KAJ2S4Q0V9Z5M7X8Y6W3T1R2";

describe("readDelivery", () => {
  it("reads both choices and the sum that was shown", () => {
    expect(readDelivery(form({ shipping, payment: "pp_payme_payme", seen: "45000" }))).toEqual({
      choice: { shipping, payment: "pp_payme_payme", seen: 45000 },
    });
  });

  it("takes what stands beside the chosen radio, and no other's", () => {
    const other = "so_01KAJ2S4Q0V9Z5M7X8Y6W3T1R3";
    expect(
      readDelivery(
        form({
          shipping,
          payment: "pp_system_default",
          [`price.${other}`]: "25000",
          [`point.${other}`]: "uzpp_01KAJ2S4Q0V9Z5M7X8Y6W3T1R2",
          [`price.${shipping}`]: "15000",
          [`withCash.${shipping}`]: "20000",
        }),
      ),
    ).toEqual({
      choice: { shipping, payment: "pp_system_default", seenDelivery: 15000, seenWithCash: 20000 },
    });
  });

  it.each([
    [{}, { shipping: "error.delivery", payment: "error.payment" }],
    [{ shipping, payment: "cash" }, { payment: "error.payment" }],
    [{ shipping: "../carts", payment: "pp_system_default" }, { shipping: "error.delivery" }],
  ])("refuses %j", (fields, errors) => {
    expect(readDelivery(form(fields))).toEqual({ errors });
  });

  it("bears a sum that is no number", () => {
    expect(
      readDelivery(form({ shipping, payment: "pp_system_default", seen: "abc" })).choice?.seen,
    ).toBeUndefined();
  });
});
