import { fromLocalTime, toLocalTime } from "./local-time";

it.each([
  ["2026-11-21 18:30:00", "2026-11-21T13:30:00.000Z"],
  ["2026-01-01 00:00:00", "2025-12-31T19:00:00.000Z"],
  ["2026-07-01T04:59:59", "2026-06-30T23:59:59.000Z"],
])("%s is %s", (local, utc) => {
  expect(fromLocalTime(local)).toBe(Date.parse(utc));
  expect(toLocalTime(Date.parse(utc))).toBe(local.replace("T", " "));
});

it.each([null, undefined, "", "tomorrow", "2026-13-41 99:99:99"])("%p is no time", (text) => {
  expect(fromLocalTime(text)).toBeNull();
});
