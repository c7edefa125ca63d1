import { formatDay, formatMoment } from "./dates";

it.each([
  ["uz", "21 noyabr 2026"],
  ["ru", "21 ноября 2026"],
  ["en", "21 November 2026"],
] as const)("a day in %s", (locale, day) => {
  expect(formatDay("2026-11-20T19:30:00Z", locale)).toBe(day);
});

it("is a moment in Tashkent", () => {
  expect(formatMoment("2026-11-20T19:30:00Z", "ru")).toBe("21 ноября 2026, 00:30");
});
