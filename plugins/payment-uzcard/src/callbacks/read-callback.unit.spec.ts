import { maskedCallback } from "./masked-callback";
import { readCallback, tiyinOf } from "./read-callback";

it("keeps numbers as they were written, and scalars alone", () => {
  const text =
    '{"a":1500000,"b":1500000.0,"c":1.5e6,"d":9007199254740993,"e":"x","f":null,"g":[1],"h":{"i":1},"j":true}';
  expect(readCallback(text)).toEqual({
    ...{ a: "1500000", b: "1500000.0", c: "1.5e6", d: "9007199254740993", e: "x" },
  });
});

it.each([null, "", "{", "[]", "null", "7", '"x"'])("%j is no callback", (text) => {
  expect(readCallback(text)).toBeNull();
});

it.each([
  ["1500000", 1_500_000n],
  ["9007199254740993", 9_007_199_254_740_993n],
  ["1500000.0", null],
  ["1.5e6", null],
  ["0", null],
  ["-1", null],
  ["01", null],
  ["", null],
  [undefined, null],
])("%p is %p tiyin", (text, tiyin) => {
  expect(tiyinOf(text)).toBe(tiyin);
});

it("writes no phone, token, signature or whole card down", () => {
  const masked = maskedCallback({
    ...{ uuid: "u1", amount: "5", status: "success", phone: "998901234567" },
    ...{ card_pan: "8600533364098829", card_token: "tok", sign: "abc", otp: "1", other: "x" },
  });
  expect(masked).toEqual({
    ...{ uuid: "u1", amount: "5", status: "success", card_pan: "860053******8829" },
  });
  expect(maskedCallback(null)).toEqual({ unreadable: true });
  expect(maskedCallback({ uuid: "u".repeat(1000) }).uuid).toHaveLength(100);
});
