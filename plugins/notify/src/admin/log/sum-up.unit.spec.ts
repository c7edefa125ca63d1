import { sumUp } from "./sum-up";

it("adds the days of each channel", () => {
  const row = { channel: "sms", sent: 2, delivered: 1, failed: 1, cost: 100 };
  expect(
    sumUp([
      { day: "2026-11-21", ...row },
      { day: "2026-11-20", ...row },
      { day: "2026-11-20", channel: "email", sent: 1, delivered: 0, failed: 0, cost: 0 },
    ]),
  ).toEqual([
    { channel: "sms", sent: 4, delivered: 2, failed: 2, cost: 200 },
    { channel: "email", sent: 1, delivered: 0, failed: 0, cost: 0 },
  ]);
});
