import { newTrackingCode, readTrackingCode } from "./tracking-code";

describe("tracking code", () => {
  it("is eight characters that a person reads without doubt, and never the same", () => {
    const codes = Array.from({ length: 500 }, newTrackingCode);
    expect(new Set(codes).size).toBe(500);
    for (const code of codes) {
      expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{8}$/);
      expect(readTrackingCode(code)).toBe(code);
    }
  });

  it.each([
    ["ab12-cd34", "AB12CD34"],
    [" ab 12 cd 34 ", "AB12CD34"],
    ["OIL23456", "01123456"],
    ["ABCDEFG", null],
    ["ABCDEFGHJ", null],
    ["ABCDEFGU", null],
    ["ABC'EFGH", null],
    ["", null],
  ])("reads %p as %p", (typed, code) => {
    expect(readTrackingCode(typed)).toBe(code);
  });
});
