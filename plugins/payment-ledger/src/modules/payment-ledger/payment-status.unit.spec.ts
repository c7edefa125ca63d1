import type { AttemptState, OrderFacts, Payable } from "../../types";
import { buildOrder } from "./ledger-view.fixture";
import { paymentStatus, type PaymentStatus } from "./payment-status";

it.each<[string, Partial<OrderFacts>, Payable["status"] | null, AttemptState[], PaymentStatus]>([
  ["a fresh order", {}, null, [], "awaiting"],
  ["cash promised", { secured: true }, "open", [], "awaiting"],
  ["after a cancelled attempt", {}, "open", ["cancelled"], "awaiting"],
  ["a payment is running", {}, "open", ["created"], "processing"],
  ["paid, not settled yet", {}, "paid", ["performed"], "paid"],
  ["cash captured by staff", { captured: 1n }, null, [], "paid"],
  ["given up, not cancelled in Medusa yet", {}, "expired", [], "cancelled"],
  ["cancelled by staff", { status: "canceled" }, "open", [], "cancelled"],
  ["paid and then cancelled by staff", { status: "canceled" }, "paid", ["performed"], "cancelled"],
  ["refunded", { status: "canceled", captured: 1n }, "refunded", ["refunded"], "refunded"],
])("%s", (_, order, payable, states, status) => {
  expect(
    paymentStatus(
      buildOrder(order),
      payable && { status: payable },
      states.map((state) => ({ state })),
    ),
  ).toBe(status);
});
