import { isReversible } from "./reversal-window";

const at = (local: string) => Date.parse(`${local}+05:00`);

it.each([
  ["the same day", "2026-11-21T10:00:00", "2026-11-21T10:05:00", true],
  ["the last moment of the month", "2026-11-01T00:00:00", "2026-11-30T23:59:59", true],
  ["the first day of the next month", "2026-11-01T00:00:00", "2026-12-01T00:00:00", true],
  ["the last moment of that day", "2026-11-30T23:59:59", "2026-12-01T23:59:59", true],
  ["the second day", "2026-11-30T23:59:59", "2026-12-02T00:00:00", false],
  ["over the new year", "2026-12-31T12:00:00", "2027-01-01T12:00:00", true],
  ["the second of January", "2026-12-31T12:00:00", "2027-01-02T00:00:00", false],
  ["two months ago, on the first", "2026-10-31T12:00:00", "2026-12-01T12:00:00", false],
  ["the same month of another year", "2025-11-21T12:00:00", "2026-11-21T12:00:00", false],
  // 20:00 UTC on 31 October is already November in Tashkent.
  ["the month of Tashkent, not of UTC", "2026-11-01T01:00:00", "2026-11-30T12:00:00", true],
])("%s", (_when, paid, now, reversible) => {
  expect(isReversible(at(paid), at(now))).toBe(reversible);
});
