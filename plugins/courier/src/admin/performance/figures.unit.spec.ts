import { failedCount, percent, reasonsOf } from "./figures";

it.each([
  [null, "—"],
  [0, "0 %"],
  [1, "100 %"],
  [0.999, "99 %"],
  [0.29, "29 %"],
  [2 / 3, "66 %"],
])("%p is %s", (share, text) => {
  expect(percent(share).replace("\u00a0", " ")).toBe(text);
});

it("puts the most frequent reason first and leaves out what did not happen", () => {
  const failed = { no_answer: 1, refused: 3, damaged: 0 };
  expect(reasonsOf(failed)).toEqual([
    ["refused", 3],
    ["no_answer", 1],
  ]);
  expect(failedCount(failed)).toBe(4);
  expect(failedCount({})).toBe(0);
});
