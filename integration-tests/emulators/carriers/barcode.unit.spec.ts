import { s10Of } from "./barcode.ts";

it.each([
  [47_312_482, "RR473124829UZ"],
  [0, "RR000000005UZ"],
  [70_000_000, "RR700000000UZ"],
])("%i has the barcode %s", (serial, barcode) => {
  expect(s10Of(serial)).toBe(barcode);
});
