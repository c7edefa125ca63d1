import { mayLookUp } from "./may-look-up";

const NOW = new Date("2026-11-22T10:00:00+05:00");
const ago = (hours: number): Date => new Date(NOW.getTime() - hours * 3_600_000);

it.each([
  ["a pharmacist, what waits", false, null, true],
  ["a pharmacist, what was given today", false, ago(23.9), true],
  ["a pharmacist, what was given a day ago", false, ago(24), false],
  ["a senior one, what was given a year ago", true, ago(8_760), true],
])("%s", (_, is_senior, handed_over_at, shown) => {
  expect(mayLookUp({ is_senior }, handed_over_at, NOW)).toBe(shown);
});
