import { buildAttempt } from "../../unit-tests/build-view";
import type { GatewayPayment } from "../gateway/gateway";
import { recordOf } from "./records";

const buildPayment = (over: Partial<GatewayPayment> = {}): GatewayPayment => ({
  ...{ uuid: "u1", invoice_id: "197-abc", status: "success", amount: 15_000_000n, ps: "uzcard" },
  ...{ card_pan: null, needs_code: false, response_code: null, created_at: 5, paid_at: 7 },
  ...{ refunded_at: null, receipt_url: null, qr_url: null, refund_qr_url: null },
  ...over,
});

it.each([
  [{}, "paid", 0n],
  [{ status: "revert", refunded_at: 9 }, "refunded", 15_000_000n],
  [{ status: "revert", paid_at: null }, "cancelled", 0n],
  [{ status: "hold", paid_at: null }, "held", 0n],
  [{ status: "progress" }, "open", 0n],
  [{ status: "other" }, "open", 0n],
] as const)("%j is %s", (over, state, refunded) => {
  expect(recordOf(buildPayment(over), [])).toEqual({
    ...{ transaction_id: "197-abc", reference: "u1", amount: 15_000_000n, refunded, state, at: 5 },
  });
});

it.each(["draft", "error"] as const)("%s never was money", (status) => {
  expect(recordOf(buildPayment({ status }), [])).toBeNull();
});

it("is the ledger's own payment by the gateway's number, late ones too", () => {
  const late = buildAttempt({ uuid: "u1" }, { transaction_id: "197-abc~u1" });
  expect(recordOf(buildPayment(), [late])?.transaction_id).toBe("197-abc~u1");
});

it("after a part went back says what was paid, where the shop agrees on the rest", () => {
  const paid = { state: "performed", charged: 15_000_000n, refunded: 5_000_000n } as const;
  const attempt = buildAttempt({ uuid: "u1" }, paid);
  expect(recordOf(buildPayment({ amount: 10_000_000n }), [attempt])).toMatchObject({
    ...{ amount: 15_000_000n, refunded: 5_000_000n },
  });
  expect(recordOf(buildPayment({ amount: 9_000_000n }), [attempt])).toMatchObject({
    ...{ amount: 9_000_000n, refunded: 0n },
  });
});
