import { readWindow } from "./read-window";

const NONE = { from: null, to: null };
const TEN = "2026-11-22T10:00:00+05:00";
const EIGHT = "2026-11-22T20:00:00+05:00";

it.each([
  ["a promise", TEN, EIGHT, { from: "2026-11-22T05:00:00.000Z", to: "2026-11-22T15:00:00.000Z" }],
  ["one without a beginning", null, EIGHT, { from: null, to: "2026-11-22T15:00:00.000Z" }],
  ["one without an end", TEN, null, NONE],
  ["one that ends first", EIGHT, TEN, NONE],
  ["a letter", TEN, "x", NONE],
  ["a number that dates can be made of", TEN, "1", NONE],
  ["no day of any month", TEN, "2026-13-45T10:00:00Z", NONE],
  ["a thing", TEN, { toString: (): string => EIGHT }, NONE],
])("reads %s", (_, from, to, window) => {
  expect(readWindow(from, to)).toEqual(window);
});
