import { isGivenUp } from "./expiry";
import { buildOrder, buildPayable } from "./ledger-view.fixture";
import type { AttemptState, OrderFacts, Payable } from "../../types";

const LATE = buildPayable().expires_at + 1;

it.each<[string, number, Partial<Payable>, Partial<OrderFacts> | null, AttemptState[], boolean]>([
  ["time is over, nobody paid", LATE, {}, {}, [], true],
  ["only ended attempts", LATE, {}, {}, ["cancelled", "refunded"], true],
  ["the last millisecond still counts", LATE - 1, {}, {}, [], false],
  ["somebody is paying", LATE, {}, {}, ["cancelled", "created"], false],
  ["somebody has paid", LATE, {}, {}, ["performed"], false],
  ["cash is promised", LATE, {}, { secured: true }, [], false],
  ["captured in Medusa", LATE, {}, { captured: 1n }, [], false],
  ["handed over on trust", LATE, {}, { fulfilled: true }, [], false],
  ["cancelled already", LATE, {}, { status: "canceled" }, [], false],
  ["order is gone", LATE, {}, null, [], false],
  ["paid in the ledger", LATE, { status: "paid" }, {}, [], false],
  ["given up before", LATE, { status: "expired" }, {}, [], false],
])("%s", (_, now, payable, order, states, givenUp) => {
  expect(
    isGivenUp(
      now,
      buildPayable(payable),
      order && buildOrder(order),
      states.map((state) => ({ state })),
    ),
  ).toBe(givenUp);
});
