import { isLate } from "./late";

const at = (time: string) => new Date(`2026-11-21T${time}:00+05:00`);
const NOW = at("15:00").getTime();

describe("late", () => {
  it.each([
    ["no promise", "ready", null, null, false],
    ["before its end", "assigned", at("16:00"), null, false],
    ["after its end", "assigned", at("14:00"), null, true],
    ["failed and not brought since", "failed", at("14:00"), null, true],
    ["brought in time", "delivered", at("14:00"), at("13:59"), false],
    ["brought too late", "delivered", at("14:00"), at("14:01"), true],
    ["cancelled", "cancelled", at("14:00"), null, false],
    ["returned", "returned", at("14:00"), null, false],
  ] as const)("%s", (_, state, window_to, delivered_at, late) => {
    expect(isLate({ state, window_to, delivered_at }, NOW)).toBe(late);
  });
});
