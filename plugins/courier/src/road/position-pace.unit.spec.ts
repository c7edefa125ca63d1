import { PositionPace } from "./position-pace";

it("takes one of a courier in ten seconds, and every courier for themselves", () => {
  const pace = new PositionPace();
  expect([0, 3_000, 8_999, 9_600, 15_000].map((now) => pace.take("a", now))).toEqual([
    true,
    false,
    false,
    true,
    false,
  ]);
  expect(pace.take("b", 9_700)).toBe(true);
});

it("gives the turn back when nothing was written, and forgets who has gone home", () => {
  const pace = new PositionPace();
  pace.take("a", 0);
  pace.giveBack("a");
  expect(pace.take("a", 1_000)).toBe(true);
  pace.take("b", 9_000);
  pace.sweep(11_000);
  expect(pace.size).toBe(1);
});
