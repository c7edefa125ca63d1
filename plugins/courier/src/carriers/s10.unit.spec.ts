import { readS10, s10CheckDigit } from "./s10";

it.each([
  ["47312482", 9],
  ["00000000", 5],
  ["70000000", 0],
  ["00000001", 4],
  ["00000026", 6],
])("the check digit of %s is %i", (serial, digit) => {
  expect(s10CheckDigit(serial)).toBe(digit);
});

it.each([
  ["RR473124829UZ", "RR473124829UZ"],
  [" rr 4731 2482 9 uz ", "RR473124829UZ"],
  ["RR-473124829-UZ", "RR473124829UZ"],
])("%s is read as %s", (text, barcode) => {
  expect(readS10(text)).toBe(barcode);
});

it.each([
  "RR473124828UZ",
  "RR473124289UZ",
  "R473124829UZ",
  "RR47312482UZ",
  "RR473124829U",
  "РР473124829УЗ",
  "",
  "473124829",
])("%s is no barcode", (text) => {
  expect(readS10(text)).toBeNull();
});
