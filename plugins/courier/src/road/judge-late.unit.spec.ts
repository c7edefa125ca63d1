import { judgeLate } from "./judge-late";

const LOST_AT = "2026-11-22T12:00:00Z";
const BEFORE = "2026-11-22T11:59:59Z";

it.each([
  ["delivered", BEFORE, 100, "assign", "cash_late"],
  ["delivered", BEFORE, 0, "assign", "hand_over_late"],
  ["delivered", BEFORE, undefined, "revoke", "hand_over_late"],
  ["delivered", LOST_AT, 100, "assign", null],
  ["delivered", LOST_AT, 100, "return", null],
  ["delivered", LOST_AT, 100, "settle", "cash_late"],
  ["picked_up", BEFORE, undefined, "assign", null],
  ["failed", BEFORE, undefined, "settle", null],
] as const)("%s at %s with %s, lost by %s: %s", (type, at, cash, lost, kind) => {
  expect(judgeLate({ type, at, cash }, { type: lost, at: Date.parse(LOST_AT) })).toBe(kind);
});
