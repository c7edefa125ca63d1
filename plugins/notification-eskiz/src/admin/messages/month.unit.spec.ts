import { monthOf } from "./month";

it("counts what left, what arrived, what did not, and what it cost", () => {
  expect(
    monthOf([
      { state: "delivered", count: 10, parts: 12, cost: 600 },
      { state: "sent", count: 3, parts: 3, cost: 150 },
      { state: "expired", count: 1, parts: 1, cost: 50 },
      { state: "rejected", count: 1, parts: 1, cost: 50 },
      { state: "refused", count: 7, parts: 7, cost: 350 },
      { state: "unknown", count: 2, parts: 2, cost: 100 },
    ]),
  ).toEqual({ sent: 15, delivered: 10, failed: 2, cost: 850 });
  expect(monthOf([])).toEqual({ sent: 0, delivered: 0, failed: 0, cost: 0 });
});
