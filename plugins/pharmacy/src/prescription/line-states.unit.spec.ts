import { isUsable, LINE_STATES, mayBecome, statusOfLines, type LineState } from "./line-states";

describe("states of a line", () => {
  it.each<[LineState[], string]>([
    [["approved"], "approved"],
    [["approved", "approved_reduced", "substituted"], "approved"],
    [["approved", "substituted", "rejected"], "partially_approved"],
    [["approved", "out_of_stock"], "partially_approved"],
    [["rejected", "out_of_stock"], "rejected"],
    [[], "rejected"],
  ])("lines %j make the prescription %s", (lines, status) => {
    expect(statusOfLines(lines)).toBe(status);
  });

  it("is decided once", () => {
    for (const from of LINE_STATES.filter((state) => state !== "pending")) {
      for (const to of ["approved", "approved_reduced", "substituted", "rejected"] as const) {
        expect([from, to, mayBecome(from, to)]).toEqual([from, to, false]);
      }
    }
  });

  it("is dispensed only after a yes, and ends where it can no longer be used", () => {
    expect(LINE_STATES.filter((from) => mayBecome(from, "dispensed"))).toEqual(
      LINE_STATES.filter(isUsable),
    );
    expect(LINE_STATES.filter((from) => mayBecome(from, "revoked"))).toEqual(
      LINE_STATES.filter(isUsable),
    );
  });
});
