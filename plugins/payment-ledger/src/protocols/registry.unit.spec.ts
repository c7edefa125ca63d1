import type { PaymentProtocol } from "./protocol";
import { checkoutUrls, protocolOf, registerProtocol } from "./registry";

const request = {
  order_id: "order_1",
  display_id: 7,
  amount: 15_000_000n,
  locale: "uz" as const,
  return_url: "https://shop.example/uz/order/order_1",
};

const buildProtocol = (overrides: Partial<PaymentProtocol>): PaymentProtocol => ({
  provider: "a",
  checkoutUrl: () => "",
  refundAbility: () => ({ full: null, partial: null }),
  settings: () => ({ mode: "test", settings: [], callbacks: [] }),
  selfTest: async () => [],
  ...overrides,
});

it("offers the payment pages of the region's providers, in its order", () => {
  registerProtocol(
    buildProtocol({ provider: "a", checkoutUrl: (r) => `https://a.example/${r.display_id}` }),
  );
  registerProtocol(
    buildProtocol({ provider: "b", checkoutUrl: (r) => `https://b.example/${r.amount}` }),
  );
  expect(checkoutUrls(["pp_b_b", "pp_system_default", "pp_a_a"], request)).toEqual([
    { provider_id: "pp_b_b", url: "https://b.example/15000000" },
    { provider_id: "pp_a_a", url: "https://a.example/7" },
  ]);
});

it("knows a protocol by its short name, and the last one to load wins", () => {
  const second = buildProtocol({ provider: "c" });
  registerProtocol(buildProtocol({ provider: "c" }));
  registerProtocol(second);
  expect(protocolOf("c")).toBe(second);
  expect(protocolOf("nobody")).toBeUndefined();
});
