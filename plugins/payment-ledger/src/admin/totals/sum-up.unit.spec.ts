import { sumUp } from "./sum-up";

const buildDay = (provider: string, day: string, paid: string, refunded = "0") => ({
  provider,
  day,
  paid,
  refunded,
  paid_count: 1,
  refunded_count: refunded === "0" ? 0 : 1,
});

it("adds the days of each provider up", () => {
  expect(
    sumUp([
      buildDay("payme", "2026-11-21", "9007199254740993"),
      buildDay("click", "2026-11-21", "500", "200"),
      buildDay("payme", "2026-11-20", "1"),
    ]),
  ).toEqual([
    { provider: "click", paid_count: 1, paid: 500n, refunded_count: 1, refunded: 200n },
    {
      provider: "payme",
      paid_count: 2,
      paid: 9_007_199_254_740_994n,
      refunded_count: 0,
      refunded: 0n,
    },
  ]);
});

it("is empty when no money moved", () => {
  expect(sumUp([])).toEqual([]);
});
