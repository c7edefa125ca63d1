import { DEFAULT_GROUPS, groupsOf, type MedicineGroup } from "./groups";
import { endOfDay, isUsableOn, plusMonths, validityOf } from "./validity";

const rules = { default_days: 30, groups: [] as MedicineGroup[] };
const controlled: MedicineGroup = { code: "a", atc: ["N02"], valid: { days: 28 } };
const ordinary: MedicineGroup = { code: "b", atc: ["C"], valid: { months: 6 } };

describe("validity", () => {
  it("of 30 days lasts to the end of the last day in Tashkent", () => {
    const { until, source } = validityOf("2026-11-01", rules);
    expect([until, source]).toEqual(["2026-12-01", "default"]);
    expect(isUsableOn(until, new Date("2026-12-01T23:59:59+05:00"))).toBe(true);
    expect(isUsableOn(until, new Date("2026-12-02T00:00:00+05:00"))).toBe(false);
    expect(endOfDay(until)).toEqual(new Date("2026-12-02T00:00:00+05:00"));
  });

  it.each([
    [10, "2026-11-11", "printed"],
    [30, "2026-12-01", "printed"],
    [90, "2026-12-01", "default"],
    [null, "2026-12-01", "default"],
  ])("printed %p days is until %s (%s)", (printed_days, until, source) => {
    expect(validityOf("2026-11-01", { ...rules, printed_days })).toEqual({ until, source });
  });

  it("is each line's own on a mixed form", () => {
    const a = validityOf("2026-11-01", { ...rules, groups: [controlled] }).until;
    const b = validityOf("2026-11-01", { ...rules, groups: [ordinary] }).until;
    const day28 = new Date("2026-11-29T12:00:00+05:00");
    const day29 = new Date("2026-11-30T00:00:00+05:00");
    expect([isUsableOn(a, day28), isUsableOn(b, day28)]).toEqual([true, true]);
    expect([isUsableOn(a, day29), isUsableOn(b, day29)]).toEqual([false, true]);
  });

  it("of several groups is the shortest, and of a printed one too", () => {
    const groups = [ordinary, controlled];
    expect(validityOf("2026-11-01", { ...rules, groups })).toEqual({
      until: "2026-11-29",
      source: "group",
    });
    expect(validityOf("2026-11-01", { ...rules, groups, printed_days: 5 }).until).toBe(
      "2026-11-06",
    );
  });

  it.each([
    ["2026-08-31", 6, "2027-02-28"],
    ["2027-08-31", 6, "2028-02-29"],
    ["2026-11-01", 6, "2027-05-01"],
    ["2026-12-31", 1, "2027-01-31"],
  ])("%s and %i months is %s", (day, months, then) => {
    expect(plusMonths(day, months)).toBe(then);
  });
});

describe("groups", () => {
  it.each([
    [["J01CA04"], ["antibacterials"]],
    [["h02ab06"], ["hormones"]],
    [
      ["L01XX", "J01"],
      ["antibacterials", "cytostatics"],
    ],
    [["A11GA01"], []],
    [[], []],
  ])("of %j are %j", (atc, codes) => {
    expect(groupsOf(atc, DEFAULT_GROUPS).map(({ code }) => code)).toEqual(codes);
  });
});
