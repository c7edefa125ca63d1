import fc from "fast-check";
import { formsOf, isOneTypoApart, nearest } from "./nearest";

describe("isOneTypoApart", () => {
  it.each([
    ["parasetamol", "parasetamol", true],
    ["parasetamol", "parsetamol", true],
    ["parasetamol", "paraseetamol", true],
    ["parasetamol", "parasetanol", true],
    ["parasetamol", "paraestamol", true],
    ["parasetamol", "parestamol", false],
    ["analgin", "analigin", true],
    ["nise", "nizi", false],
    ["kis", "kit", false],
    ["loratadin", "desloratadin", false],
  ])("%s and %s: %s", (one, other, expected) => {
    expect(isOneTypoApart(one, other)).toBe(expected);
    expect(isOneTypoApart(other, one)).toBe(expected);
  });

  it("finds every word one error away by their forms alone", () => {
    const letter = fc.constantFrom(..."abcdefgi");
    const word = fc.string({ unit: letter, minLength: 5, maxLength: 12 });
    fc.assert(
      fc.property(
        word,
        fc.nat(11),
        letter,
        fc.constantFrom("add", "drop", "change", "swap"),
        (right, at, by, how) => {
          const i = at % right.length;
          const typed = {
            add: right.slice(0, i) + by + right.slice(i),
            drop: right.slice(0, i) + right.slice(i + 1),
            change: right.slice(0, i) + by + right.slice(i + 1),
            swap: right.slice(0, i) + (right[i + 1] ?? "") + right[i] + right.slice(i + 2),
          }[how];
          const forms = new Set(formsOf(right));
          expect(isOneTypoApart(typed, right)).toBe(true);
          expect(formsOf(typed).some((form) => forms.has(form))).toBe(true);
        },
      ),
    );
  });
});

describe("nearest", () => {
  const words = [
    { word: "loratadin", uses: 6 },
    { word: "analgin", uses: 2 },
    { word: "anaferon", uses: 1 },
    { word: "kalsi", uses: 9 },
    { word: "kalsii", uses: 1 },
  ];
  it.each([
    ["loratodin", "loratadin"],
    ["analign", "analgin"],
    ["kalsa", "kalsi"],
    ["zzzzzz", null],
  ])("%s was meant to be %s", (typed, meant) => {
    expect(nearest(typed, words)).toBe(meant);
  });
});
