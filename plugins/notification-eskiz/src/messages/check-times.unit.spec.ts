import { nextCheckAge } from "./check-times";
import type { MessageState } from "./state";

const MINUTE = 60_000;

it.each<[MessageState, number, number | null]>([
  ["pending", 0, 2 * MINUTE],
  ["sent", 2 * MINUTE, 5 * MINUTE],
  ["partially_delivered", 20 * MINUTE, 60 * MINUTE],
  ["sent", 26 * 60 * MINUTE, 27 * 60 * MINUTE],
  ["sent", 27 * 60 * MINUTE, null],
  ["unknown", 0, 5_000],
  ["unknown", 5_000, 15_000],
  ["sending", 100_000, 120_000],
  ["unknown", 60 * MINUTE, 76 * MINUTE],
  ["delivered", 0, null],
  ["expired", 0, null],
  ["refused", 0, null],
  ["not_sent", 0, null],
])("%s at the age of %i ms is asked for at %j", (state, age, next) => {
  expect(nextCheckAge(state, age)).toBe(next);
});
