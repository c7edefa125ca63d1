import { nextAsk } from "./pace";

const NOW = 1_000_000_000_000;
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const build = (overrides: Partial<Parameters<typeof nextAsk>[0]> = {}) => ({
  now: NOW,
  state: "in_transit" as const,
  pause: 10 * MINUTE,
  misses: 0,
  changed_at: NOW - HOUR,
  ...overrides,
});
const wait = (overrides: Partial<Parameters<typeof nextAsk>[0]>) => {
  const next = nextAsk(build(overrides));
  return next === null ? null : next - NOW;
};

it.each([
  ["in its pace", {}, 10 * MINUTE],
  ["a first failure", { misses: 1 }, 20 * MINUTE],
  ["a third failure", { misses: 3 }, 80 * MINUTE],
  ["never longer than six hours", { misses: 20 }, 6 * HOUR],
  ["a quick carrier", { pause: 15_000 }, 15_000],
  ["a quick carrier that fails", { pause: 15_000, misses: 2 }, MINUTE],
  ["one that lies still for four days", { changed_at: NOW - 4 * 24 * HOUR }, 6 * HOUR],
  ["delivered", { state: "delivered" as const }, null],
  ["returned", { state: "returned" as const }, null],
  ["cancelled", { state: "cancelled" as const }, null],
  ["failed", { state: "failed" as const }, null],
  ["not made", { state: "not_made" as const }, null],
  ["a person has to look, and it may still arrive", { state: "attention" as const }, 10 * MINUTE],
])("%s", (_what, overrides, ms) => {
  expect(wait(overrides)).toBe(ms);
});
