import { strengthKey, strengthKeys } from "./strength";

describe("strengthKey", () => {
  it.each([
    ["500 мг", "500mg"],
    ["500mg", "500mg"],
    ["0,5 г", "500mg"],
    ["0.5 g", "500mg"],
    ["250 мг/5 мл", "50mg/ml"],
    ["50 mg/ml", "50mg/ml"],
    ["120 mg/5 ml", "24mg/ml"],
    ["100 мкг", "100mcg"],
    ["0,1 mg", "100mcg"],
    ["10 000 XB", "10000iu"],
    ["10000 ME", "10000iu"],
    ["25 000 ЕД", "25000u"],
    ["0,05%", "0.05%"],
    ["500 мг + 65 мг", "500mg+65mg"],
    ["", ""],
    [null, ""],
  ])("%s is %s", (written, key) => {
    expect(strengthKey(written)).toBe(key);
  });
});

describe("strengthKeys", () => {
  it("are those of the packs where packs differ", () => {
    const packs = [{ strength: "250 mg" }, { strength: "125 мг" }, { strength: "125 mg" }];
    expect(strengthKeys({ substances: [{ strength: "125 mg" }], packs })).toEqual([
      "125mg",
      "250mg",
    ]);
  });

  it("are those of the substances together otherwise", () => {
    const substances = [{ strength: "500 mg" }, { strength: null }, { strength: "65 mg" }];
    expect(strengthKeys({ substances, packs: [{ strength: null }] })).toEqual(["500mg+65mg"]);
    expect(strengthKeys({ substances: [], packs: [] })).toEqual([]);
  });
});
