import { isLeaseShort, leaseClock, waitingTone, waitingWords } from "./time-left";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

it.each([
  [-5 * MINUTE, "uz", "0 daq"],
  [59_999, "uz", "0 daq"],
  [7 * MINUTE, "uz", "7 daq"],
  [HOUR, "ru", "1 ч"],
  [2 * HOUR + 5 * MINUTE, "ru", "2 ч 5 мин"],
  [2 * HOUR + 5 * MINUTE, "en", "2 h 5 min"],
  [24 * HOUR + 59 * MINUTE, "en", "1 d"],
  [73 * HOUR, "uz", "3 kun 1 soat"],
] as const)("%p ms in %s is %s", (ms, language, text) => {
  expect(waitingWords(ms, language).replaceAll("\u00a0", " ")).toBe(text);
});

it.each([
  [0, "green"],
  [15 * MINUTE - 1, "green"],
  [15 * MINUTE, "orange"],
  [HOUR - 1, "orange"],
  [HOUR, "red"],
] as const)("after %p ms the queue looks %s", (ms, tone) => {
  expect(waitingTone(ms)).toBe(tone);
});

it.each([
  [15 * MINUTE, "15:00", false],
  [14 * MINUTE + 59_001, "15:00", false],
  [61_000, "1:01", true],
  [500, "0:01", true],
  [0, "0:00", true],
  [-1, "0:00", true],
])("%p ms of a lease are %s, short: %p", (ms, text, isShort) => {
  expect(leaseClock(ms)).toBe(text);
  expect(isLeaseShort(ms)).toBe(isShort);
});
