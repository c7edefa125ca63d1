import { refundAbility } from "./register-protocol";

const paid = { charged: 15_000_000n, refunded: 0n };

it("gives a part back only where the terminal may", () => {
  expect(refundAbility(paid, { partialRefundEnabled: true })).toEqual({
    full: null,
    partial: null,
  });
  expect(refundAbility(paid, { partialRefundEnabled: false })).toEqual({
    full: null,
    partial: { code: "partial_not_enabled", advice: expect.stringContaining("Multicard") },
  });
});
