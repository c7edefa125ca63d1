import { maskedPan } from "./masked-pan";

it.each([
  ["8600533364098829", "860053******8829"],
  ["8600 5333 6409 8829", "860053******8829"],
  ["860053**8829", "860053******8829"],
  ["860053******8829", "860053******8829"],
  ["8600538829", null],
  ["8829", null],
  ["card", null],
  ["", null],
  [null, null],
  [undefined, null],
])("%j is shown as %j", (pan, shown) => {
  expect(maskedPan(pan)).toBe(shown);
});
