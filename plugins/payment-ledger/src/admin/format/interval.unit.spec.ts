import { formatCountdown, formatMs } from "./interval";

it.each([
  [30 * 60_000, "30:00"],
  [24 * 60_000 + 9_001, "24:10"],
  [999, "00:01"],
  [0, "00:00"],
  [-5_000, "00:00"],
  [65 * 60_000, "1:05:00"],
  [25 * 3_600_000 + 1_000, "25:00:01"],
])("%p ms left is %s", (ms, text) => {
  expect(formatCountdown(ms)).toBe(text);
});

it.each([
  [0.04, "0"],
  [3.14159, "3.1"],
  [9.99, "10"],
  [12.6, "13"],
  [1234.5, "1235"],
])("%p ms is %s", (ms, text) => {
  expect(formatMs(ms)).toBe(text);
});
