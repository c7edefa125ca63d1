import { readTrackingCode } from "./tracking-code";

it.each([
  ["7K2M9QXB", "7K2M9QXB"],
  ["7k2m-9qxb", "7K2M9QXB"],
  [" 7k2m 9qxb ", "7K2M9QXB"],
  ["OIL00000", "01100000"],
  ["7K2M9QX", null],
  ["7K2M9QXBB", null],
  ["7K2M9QXU", null],
  ["../admin", null],
  ["", null],
])("%j is the code %s", (typed, code) => {
  expect(readTrackingCode(typed)).toBe(code);
});
