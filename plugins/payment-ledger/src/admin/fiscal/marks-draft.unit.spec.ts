import type { MarkedLine } from "../../fiscal/marked-line";
import { addScans, nextLine, removeMark } from "./marks-draft";

const mark = (n: number) => `010478000123456721${n}`;
const buildLine = (over: Partial<MarkedLine> = {}): MarkedLine => ({
  line_id: "a",
  title: "Analgin",
  sku: null,
  quantity: 2,
  marks: [],
  ...over,
});
const lines = [buildLine(), buildLine({ line_id: "b", marks: [mark(9)] })];
const marksOf = (all: MarkedLine[]) => all.map(({ marks }) => marks);

it.each([
  ["one scan", `${mark(1)}`, [mark(1)], null],
  ["a list", `${mark(1)}\r\n\n${mark(2)}\n`, [mark(1), mark(2)], null],
  ["the same twice", `${mark(1)}\n${mark(1)}`, [mark(1)], "repeated"],
  ["one of another line", mark(9), [], "repeated"],
  ["one too many", `${mark(1)}\n${mark(2)}\n${mark(3)}`, [mark(1), mark(2)], "too_many"],
  ["no code", "x", [], "format"],
  ["nothing", " \n", [], null],
] as const)("%s", (_what, text, marks, wrong) => {
  const scanned = addScans(lines, "a", text);
  expect(marksOf(scanned.lines)).toEqual([marks, [mark(9)]]);
  expect(scanned.wrong).toBe(wrong);
});

it("takes a code away", () => {
  expect(marksOf(removeMark(lines, "b", 0))).toEqual([[], []]);
});

it("goes on to the next line that lacks codes", () => {
  const full = buildLine({ marks: [mark(1), mark(2)] });
  expect(nextLine(lines, null)).toBe("a");
  expect(nextLine(lines, "b")).toBe("b");
  expect(nextLine([full, lines[1]], "a")).toBe("b");
  expect(nextLine([full], "a")).toBeNull();
});
