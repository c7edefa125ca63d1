import { isTime, tidyTime } from "./time";

it.each([
  ["9", "09:00"],
  ["9:30", "09:30"],
  ["930", "09:30"],
  ["0930", "09:30"],
  ["18.45", "18:45"],
  [" 10:00 ", "10:00"],
  ["", ""],
  ["25:00", "25:00"],
  ["12:75", "12:75"],
  ["noon", "noon"],
])("%j becomes %j", (typed, tidy) => {
  expect(tidyTime(typed)).toBe(tidy);
});

it.each([
  ["00:00", true],
  ["23:59", true],
  ["24:00", false],
  ["9:00", false],
  ["", false],
])("%j is a time: %j", (text, is) => {
  expect(isTime(text)).toBe(is);
});
