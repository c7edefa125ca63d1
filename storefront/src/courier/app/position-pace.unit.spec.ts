import { isDue, isFresh } from "./position-pace";

it.each([
  [0, null, true],
  [9_999, 0, false],
  [10_000, 0, true],
  [60_000, 55_000, false],
])("at %d after one at %s the next is due: %s", (now, last, due) => {
  expect(isDue(now, last)).toBe(due);
});

it.each([
  [119_999, 0, true],
  [120_000, 0, false],
])("at %d a position of %d is fresh: %s", (now, at, fresh) => {
  expect(isFresh(now, at)).toBe(fresh);
});
