import type { Hours } from "../api/wire";
import { isOpen } from "./opening-hours";

const WORK = { from: "09:00", to: "18:00" };
const HOURS: Hours = {
  mon: WORK,
  tue: WORK,
  wed: WORK,
  thu: WORK,
  fri: { from: "09:00", to: "12:30" },
  sat: null,
  sun: null,
};

describe("isOpen", () => {
  it.each([
    ["Monday, when it opens", "2026-11-23T09:00", true],
    ["Monday, a minute before", "2026-11-23T08:59", false],
    ["Monday, when it closes", "2026-11-23T18:00", false],
    ["Friday, its last minute", "2026-11-27T12:29", true],
    ["Friday afternoon", "2026-11-27T13:00", false],
    ["Saturday", "2026-11-28T11:00", false],
    ["Sunday", "2026-11-29T11:00", false],
  ])("%s", (_, now, open) => {
    expect(isOpen(HOURS, Date.parse(`${now}:00+05:00`))).toBe(open);
  });
});
