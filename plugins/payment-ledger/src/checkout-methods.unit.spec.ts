import { checkoutUrls, registerCheckout } from "./checkout-methods";

const request = {
  order_id: "order_1",
  display_id: 7,
  amount: 15_000_000n,
  locale: "uz" as const,
  return_url: "https://shop.example/uz/order/order_1",
};

it("offers the payment pages of the region's providers, in its order", () => {
  registerCheckout("pp_a_a", ({ display_id }) => `https://a.example/${display_id}`);
  registerCheckout("pp_b_b", ({ amount }) => `https://b.example/${amount}`);
  expect(checkoutUrls(["pp_b_b", "pp_system_default", "pp_a_a"], request)).toEqual([
    { provider_id: "pp_b_b", url: "https://b.example/15000000" },
    { provider_id: "pp_a_a", url: "https://a.example/7" },
  ]);
});
