import { endOfDay, startOfDay, tashkentClock, tashkentTime } from "./tashkent-time";

const at = (iso: string) => Date.parse(iso);

it.each([
  ["2026-11-21T07:30:05.999Z", "uz", "21.11.2026, 12:30:05"],
  ["2026-11-21T07:30:05.999Z", "ru", "21.11.2026, 12:30:05"],
  ["2026-11-21T07:30:05.999Z", "en", "21 Nov 2026, 12:30:05"],
  ["2026-12-31T19:00:00.000Z", "uz", "01.01.2027, 00:00:00"],
  ["2026-12-31T18:59:59.999Z", "en", "31 Dec 2026, 23:59:59"],
  ["2026-07-01T00:00:00.000Z", "ru", "01.07.2026, 05:00:00"],
] as const)("%s in %s is %s", (iso, language, text) => {
  expect(tashkentTime(at(iso), language)).toBe(text);
  expect(tashkentTime(iso, language)).toBe(text);
});

it("shows midnight as 00, not 24", () => {
  expect(tashkentClock("2026-11-20T19:00:00Z", "uz")).toBe("00:00:00");
});

it.each([
  ["2026-11-21", "2026-11-20T19:00:00.000Z", "2026-11-21T19:00:00.000Z"],
  ["2027-01-01", "2026-12-31T19:00:00.000Z", "2027-01-01T19:00:00.000Z"],
])("day %s runs from %s to %s", (day, start, end) => {
  expect(startOfDay(day)).toBe(at(start));
  expect(endOfDay(day)).toBe(at(end));
});

it.each(["", "2026-02-31", "2026-13-01", "21.11.2026", "2026-11-21T00:00", "today"])(
  "%p is no day",
  (text) => {
    expect(startOfDay(text)).toBeNull();
    expect(endOfDay(text)).toBeNull();
  },
);
