import { splitText } from "./split-text";

describe("splitText", () => {
  it.each([
    ["short", 10, ["short"]],
    ["", 10, []],
    ["one\ntwo\nthree", 8, ["one\ntwo", "three"]],
    ["one two three", 8, ["one two", "three"]],
    ["abcdefghij", 4, ["abcd", "efgh", "ij"]],
    ["abc😀def", 4, ["abc", "😀de", "f"]],
  ])("%j by %i", (text, longest, parts) => {
    expect(splitText(text, longest)).toEqual(parts);
  });

  it("leaves nothing out of a long text", () => {
    const text = Array.from({ length: 900 }, (_, line) => `line number ${line}`).join("\n");
    const parts = splitText(text);
    expect(parts.every((part) => part.length <= 4096)).toBe(true);
    expect(parts.join("\n")).toBe(text);
  });
});
