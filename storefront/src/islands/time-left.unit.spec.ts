import { formatLeft } from "./time-left";

it.each([
  [0, "0:00"],
  [999, "0:01"],
  [65_000, "1:05"],
  [1_800_000, "30:00"],
  [3_723_000, "1:02:03"],
])("%d ms is %s", (ms, text) => {
  expect(formatLeft(ms)).toBe(text);
});
