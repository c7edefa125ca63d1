import { countMissing, readMarks, type MarkedLine, type MarkProblem } from "./marked-line";

const mark = (n: number) => `010478000123456721${n}`;
const buildLine = (over: Partial<MarkedLine> = {}): MarkedLine => ({
  line_id: "a",
  title: "Analgin, 10 dona",
  sku: null,
  quantity: 2,
  marks: [],
  ...over,
});
const lines = [buildLine(), buildLine({ line_id: "b", quantity: 1, marks: [mark(9)] })];

it.each<[string, { line_id: string; marks: string[] }[]]>([
  ["all of a line", [{ line_id: "a", marks: [mark(1), mark(2)] }]],
  ["a part of it", [{ line_id: "a", marks: [mark(1)] }]],
  ["none", [{ line_id: "b", marks: [] }]],
  [
    "codes that change places",
    [
      { line_id: "a", marks: [mark(9)] },
      { line_id: "b", marks: [mark(1)] },
    ],
  ],
])("takes %s", (_what, wish) => {
  expect(readMarks(lines, wish)).toEqual({ marks: wish });
});

it("keeps what the code is, not how it was scanned", () => {
  expect(readMarks(lines, [{ line_id: "a", marks: [`]d2${mark(1)}\x1d93abcd`] }])).toEqual({
    marks: [{ line_id: "a", marks: [mark(1)] }],
  });
});

it.each<[string, { line_id: string; marks: string[] }[], Omit<MarkProblem, "display_id">[]]>([
  [
    "no code",
    [{ line_id: "a", marks: [mark(1), "x"] }],
    [{ line_id: "a", position: 1, code: "format" }],
  ],
  [
    "one twice in a line, however it is scanned",
    [{ line_id: "a", marks: [mark(1), `${mark(1)}\x1d93abcd`] }],
    [{ line_id: "a", position: 1, code: "repeated" }],
  ],
  [
    "one of another line that is not changed",
    [{ line_id: "a", marks: [mark(9)] }],
    [{ line_id: "a", position: 0, code: "repeated" }],
  ],
  [
    "more than units",
    [{ line_id: "b", marks: [mark(1), mark(2)] }],
    [{ line_id: "b", position: 1, code: "too_many" }],
  ],
  [
    "another order's line",
    [{ line_id: "c", marks: [mark(1)] }],
    [{ line_id: "c", position: 0, code: "no_line" }],
  ],
  [
    "another order's line without codes",
    [{ line_id: "c", marks: [] }],
    [{ line_id: "c", position: 0, code: "no_line" }],
  ],
])("refuses %s", (_what, wish, wrong) => {
  expect(readMarks(lines, wish)).toEqual({ wrong });
});

it("counts units without a code, and never less than none", () => {
  expect(countMissing(lines)).toBe(2);
  expect(countMissing([buildLine({ quantity: 0, marks: [mark(1)] })])).toBe(0);
});
