import { isGivenUp } from "./expiry";
import { buildOrder, buildPayable } from "./ledger-view.fixture";
import type { OrderFacts, Payable } from "../../types";

const LATE = buildPayable().expires_at + 1;

it.each<[string, number, Partial<Payable>, Partial<OrderFacts> | null, boolean, boolean]>([
  ["time is over, nobody paid", LATE, {}, {}, false, true],
  ["the last millisecond still counts", LATE - 1, {}, {}, false, false],
  ["somebody is paying or has paid", LATE, {}, {}, true, false],
  ["cash is promised", LATE, {}, { secured: true }, false, false],
  ["captured in Medusa", LATE, {}, { captured: 1n }, false, false],
  ["handed over on trust", LATE, {}, { fulfilled: true }, false, false],
  ["cancelled already", LATE, {}, { status: "canceled" }, false, false],
  ["order is gone", LATE, {}, null, false, false],
  ["paid in the ledger", LATE, { status: "paid" }, {}, false, false],
  ["given up before", LATE, { status: "expired" }, {}, false, false],
])("%s", (_, now, payable, order, live, givenUp) => {
  expect(isGivenUp(now, buildPayable(payable), order && buildOrder(order), live)).toBe(givenUp);
});
