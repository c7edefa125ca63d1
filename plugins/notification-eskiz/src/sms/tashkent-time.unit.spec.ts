import { filterTime, readTime } from "./tashkent-time";

it.each([
  ["2021-04-02 00:39:36", "2021-04-01T19:39:36.000Z"],
  ["2021-04-02T00:39:36+05:00", "2021-04-01T19:39:36.000Z"],
  ["2021-04-01T19:39:36.000000Z", "2021-04-01T19:39:36.000Z"],
])("reads %s", (text, at) => {
  expect(readTime(text)).toBe(Date.parse(at));
});

it.each([["soon"], [""], [null], [17]])("%j is no time", (text) => {
  expect(readTime(text)).toBeNull();
});

it("writes the minute on Tashkent's wall", () => {
  expect(filterTime(Date.parse("2026-11-21T20:05:59Z"))).toBe("2026-11-22 01:05");
});
