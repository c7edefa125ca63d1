import { pauseAfter, verdictOf } from "./verdict";

it.each([
  [200, "done"],
  [204, "done"],
  [0, "later"],
  [408, "later"],
  [429, "later"],
  [500, "later"],
  [503, "later"],
  [401, "sign_in"],
  [400, "refused"],
  [403, "refused"],
  [404, "refused"],
  [409, "refused"],
  [413, "refused"],
] as const)("after %d the action is %s", (status, verdict) => {
  expect(verdictOf(status)).toBe(verdict);
});

it.each([
  [1, 2000],
  [2, 4000],
  [5, 32_000],
  [9, 60_000],
])("after %d tries it waits %d ms", (tries, ms) => {
  expect(pauseAfter(tries)).toBe(ms);
});
