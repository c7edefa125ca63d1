import { linesOfCode } from "./lines-of-code";

it.each([
  ["", 0],
  ["const a = 1;\n", 1],
  ["// a comment\n\nconst a = 1; // and another\n", 1],
  ["/**\n * @param a what it is\n */\nfunction f(a: string) {\n\n  return a;\n}\n", 3],
  ["const a = `one\n\n// two`;\n", 3],
  ["const a = {\n  /* nothing */\n};\n", 2],
  ["const a = /\\/\\//;\n/* const b = 2; */\n", 1],
])("%j", (text, lines) => {
  expect(linesOfCode(text, "some.ts")).toBe(lines);
});
