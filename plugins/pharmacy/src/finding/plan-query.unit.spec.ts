import { meaningful } from "./plain-words";
import { planQuery } from "./plan-query";
import { wordsOf } from "./words";

const nothing = { known: false, completion: null, near: [] };
const known = new Map([
  ["parasetamol", { ...nothing, known: true }],
  ["paraset", { ...nothing, completion: "parasetamol" }],
  ["parasetomol", { ...nothing, near: [{ word: "parasetamol", uses: 9 }] }],
  ["narg", { ...nothing, near: [{ word: "kurs", uses: 1 }] }],
  ["glorgeksidin", { ...nothing, known: true }],
]);

describe("planQuery", () => {
  it.each([
    ["парацетамол", ["parasetamol"], false],
    ["paracetomol", ["parasetamol"], true],
    ["paracetamol 500mg narx", ["parasetamol", "500"], false],
    ["narx", [], false],
    ["500 narx", [], false],
    ["chlorhexidine", ["glorgeksidin"], false],
    ["paracetamol парацетамол", ["parasetamol"], false],
    ["paracet", ["paraset"], false],
    ["таблетки парацетамола", ["parasetamol"], false],
    ["панадол", ["parasetamol"], false],
    ["paracet 500", ["parasetamol", "500"], false],
  ])("%s", (query, words, corrected) => {
    expect(planQuery(wordsOf(query), known)).toMatchObject({ words, corrected });
  });

  it("takes a bare number for what is looked for", () => {
    expect(planQuery(wordsOf("4780012345678"), new Map()).words).toEqual(["4780012345678"]);
  });
});

describe("meaningful", () => {
  it.each([
    ["таблетки от кашля", "tabletki kawlia"],
    ["капли в нос", "kapli nos"],
    ["витамин с", "vitamin qc"],
    ["для", "dlia"],
    ["dori", "dori"],
  ])("%s", (query, left) => {
    expect(
      meaningful(wordsOf(query))
        .map(([first]) => first)
        .join(" "),
    ).toBe(left);
  });
});
