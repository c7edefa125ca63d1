import { tashkentClock, tashkentTime } from "./tashkent-time";

it.each([
  ["2026-11-21T07:30:05.999Z", "uz", "21.11.2026, 12:30:05"],
  ["2026-11-21T07:30:05.999Z", "ru", "21.11.2026, 12:30:05"],
  ["2026-11-21T07:30:05.999Z", "en", "21 Nov 2026, 12:30:05"],
  ["2026-12-31T19:00:00.000Z", "uz", "01.01.2027, 00:00:00"],
] as const)("%s in %s is %s", (iso, language, text) => {
  expect(tashkentTime(iso, language)).toBe(text);
  expect(tashkentTime(Date.parse(iso), language)).toBe(text);
});

it("shows midnight as 00, not 24", () => {
  expect(tashkentClock("2026-11-20T19:00:00Z", "uz")).toBe("00:00:00");
});
