import { size } from "../goods/size";
import { measure } from "./measure";
import { packLabel } from "./pack";

describe("measure", () => {
  it.each([
    ["15 мг/5 мл", "15 mg/5 ml", "15 мг/5 мл", "15 mg/5 ml"],
    ["0,05%", "0,05%", "0,05%", "0.05%"],
    ["10 %", "10%", "10%", "10%"],
    ["400 мкг", "400 mkg", "400 мкг", "400 mcg"],
    ["1000 МЕ", "1000 XB", "1000 МЕ", "1000 IU"],
    ["1000 ME/мл", "1000 XB/ml", "1000 МЕ/мл", "1000 IU/ml"],
    ["25000 ЕД", "25\u00a0000 TB", "25\u00a0000 ЕД", "25\u00a0000 U"],
    ["500 мг+30 мг", "500 mg + 30 mg", "500 мг + 30 мг", "500 mg + 30 mg"],
    ["0,5 мл /0,5 г", "0,5 ml/0,5 g", "0,5 мл/0,5 г", "0.5 ml/0.5 g"],
    ["22,5 мкг/доза", "22,5 mkg/doza", "22,5 мкг/доза", "22.5 mcg/dose"],
  ])("%s", (raw, uz, ru, en) => {
    expect(measure(raw)).toEqual({ uz, ru, en });
  });
});

describe("packLabel", () => {
  it.each([
    [
      { strength: "500 мг", volume: "", count: 20 },
      "tablets",
      false,
      "20 dona",
      "20 шт.",
      "20 pcs",
    ],
    [
      { strength: "500 мг", volume: "", count: 20 },
      "tablets",
      true,
      "500 mg, 20 dona",
      "500 мг, 20 шт.",
      "500 mg, 20 pcs",
    ],
    [{ strength: "", volume: "100 мл", count: null }, "syrup", false, "100 ml", "100 мл", "100 ml"],
    [{ strength: "", volume: "10 мл", count: 1 }, "nasal-spray", false, "10 ml", "10 мл", "10 ml"],
    [
      { strength: "", volume: "5 мл", count: 10 },
      "oral-solution",
      false,
      "10 × 5 ml",
      "10 × 5 мл",
      "10 × 5 ml",
    ],
    [
      { strength: "3 г", volume: "", count: 1 },
      "powder-for-oral-solution",
      false,
      "1 paketcha",
      "1 пак.",
      "1 sachet",
    ],
  ] as const)("%j %s", (pack, form, withStrength, uz, ru, en) => {
    expect(packLabel(pack, form, withStrength)).toEqual({ uz, ru, en });
  });
});

describe("size", () => {
  it.each([
    ["250 г", "250 g", "250 г", "250 g"],
    ["1,5 л", "1,5 l", "1,5 л", "1.5 l"],
    ["48 л.", "48 varaq", "48 л.", "48 sheets"],
    ["1 шт", "1 dona", "1 шт.", "1 pc"],
    ["70×140 см", "70×140 sm", "70×140 см", "70×140 cm"],
  ])("%s", (raw, uz, ru, en) => {
    expect(size(raw)).toEqual({ uz, ru, en });
  });

  it("refuses a unit it cannot translate", () => {
    expect(() => size("3 ведра")).toThrow(/Unknown unit/);
  });
});
