import { withAsciiApostrophes } from "./apostrophe";
import { sizeOf } from "./parts";

const OTP = "Do'kon.uz: ro'yxatdan o'tish kodi 123456";
const TYPOGRAPHIC = OTP.replace(/'/g, "\u02bb");

it.each([
  ["Bu Eskiz dan test", "GSM-7", 17, 1],
  ["Это тест от Eskiz", "UCS-2", 17, 1],
  [OTP, "GSM-7", 40, 1],
  [TYPOGRAPHIC, "UCS-2", 40, 1],
  [TYPOGRAPHIC.repeat(2), "UCS-2", 80, 2],
  ["a".repeat(160), "GSM-7", 160, 1],
  ["a".repeat(161), "GSM-7", 161, 2],
  ["a".repeat(306), "GSM-7", 306, 2],
  ["a".repeat(307), "GSM-7", 307, 3],
  ["я".repeat(70), "UCS-2", 70, 1],
  ["я".repeat(71), "UCS-2", 71, 2],
  ["я".repeat(134), "UCS-2", 134, 2],
  ["я".repeat(135), "UCS-2", 135, 3],
  ["{".repeat(80), "GSM-7", 160, 1],
  ["{".repeat(81), "GSM-7", 162, 2],
  ["😀".repeat(35), "UCS-2", 70, 1],
  ["😀".repeat(36), "UCS-2", 72, 2],
  ["Narxi 100 €", "GSM-7", 12, 1],
  ["", "GSM-7", 0, 1],
])("%j is %s, %i units, %i parts", (text, encoding, units, parts) => {
  expect(sizeOf(text)).toEqual({ encoding, units, parts });
});

it("does not part a character of two units", () => {
  // 152 + an escape that no longer fits, so it opens the second part: 153 more leave a third one.
  expect(sizeOf(`${"a".repeat(152)}{${"a".repeat(151)}`).parts).toBe(2);
  expect(sizeOf(`${"a".repeat(152)}{${"a".repeat(152)}`).parts).toBe(3);
});

it("one apostrophe of the wrong kind costs a part, the ASCII one does not", () => {
  const text = `${"a".repeat(100)} o\u02bb g\u02bc o\u2018 g\u2019 o\u0060 g\u00b4`;
  expect(sizeOf(text).parts).toBe(2);
  expect(withAsciiApostrophes(text)).toBe(`${"a".repeat(100)} o' g' o' g' o' g'`);
  expect(sizeOf(withAsciiApostrophes(text))).toEqual({ encoding: "GSM-7", units: 118, parts: 1 });
});
