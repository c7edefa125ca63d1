import { refundSum, refundTerms } from "./refund-terms";

const no = { code: "no", advice: "Not here" };

it.each([
  ["anything goes", null, null, "0", null, null],
  ["whole only", null, no, "0", null, no],
  ["nothing", no, no, "0", no, null],
  ["the rest of a refunded part, where parts go", null, null, "500", null, null],
  ["the rest of a refunded part, where they do not", null, no, "500", no, null],
])("%s", (_name, full, partial, refunded, impossible, wholeOnly) => {
  expect(refundTerms({ full, partial, left: "1000" }, refunded)).toEqual({
    left: 1000n,
    impossible,
    wholeOnly,
  });
});

it.each([
  ["10", null, 1000n],
  ["0.01", null, 1n],
  ["10.01", null, null],
  ["0", null, null],
  ["ten", null, null],
  ["3", no, 1000n],
])("reads %p, whole only because %j, as %p", (typed, wholeOnly, sum) => {
  expect(refundSum(typed, { left: 1000n, impossible: null, wholeOnly })).toBe(sum);
});
