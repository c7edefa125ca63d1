import { boundsOf, daysBefore, tashkentDayOf, tashkentHourOf } from "./tashkent-day";

const at = Date.parse;

it.each([
  ["2026-11-21T18:59:59.999Z", "2026-11-21"],
  ["2026-11-21T19:00:00.000Z", "2026-11-22"],
  ["2026-12-31T19:00:00.000Z", "2027-01-01"],
])("%s is the Tashkent day %s", (moment, day) => {
  expect(tashkentDayOf(at(moment))).toBe(day);
});

it("begins a day at midnight in Tashkent and ends it a millisecond before the next", () => {
  expect(boundsOf("2026-11-21")).toEqual({
    from: at("2026-11-20T19:00:00.000Z"),
    to: at("2026-11-21T19:00:00.000Z"),
  });
});

it.each(["2026-02-31", "2026-13-01", "21.11.2026", "2026-11-21T00:00", ""])(
  "%p is no day",
  (text) => {
    expect(boundsOf(text)).toBeNull();
  },
);

it("names the days before a moment, latest first", () => {
  expect(daysBefore(at("2026-03-01T22:30:00.000Z"), 2)).toEqual(["2026-03-01", "2026-02-28"]);
});

it.each([
  ["2026-11-21T22:30:00.000Z", 3],
  ["2026-11-21T18:59:59.999Z", 23],
  ["2026-11-21T19:00:00.000Z", 0],
])("at %s it is %i o'clock in Tashkent", (moment, hour) => {
  expect(tashkentHourOf(at(moment))).toBe(hour);
});
