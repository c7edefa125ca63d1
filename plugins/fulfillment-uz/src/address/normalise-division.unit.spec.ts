import { DIVISIONS } from "../divisions";
import { normaliseDivision } from "./normalise-division";

describe("normaliseDivision", () => {
  it.each([
    ["uz-tk", "uz-tk"],
    ["UZ-TK", "uz-tk"],
    ["TK", "uz-tk"],
    ["Toshkent shahri", "uz-tk"],
    ["город Ташкент", "uz-tk"],
    ["г. Ташкент", "uz-tk"],
    ["Ташкент, город", "uz-tk"],
    ["Tashkent City", "uz-tk"],
    ["Тошкент шаҳри", "uz-tk"],
    ["Toshkent viloyati", "uz-to"],
    ["Ташкентская область", "uz-to"],
    ["Ташкентская обл.", "uz-to"],
    ["Tashkent Region", "uz-to"],
    ["UZ_TO", "uz-to"],
    ["  FARG\u2018ONA   VILOYATI ", "uz-fa"],
    ["Farg\u02BBona viloyati", "uz-fa"],
    ["Farg`ona", "uz-fa"],
    ["Фарғона вилояти", "uz-fa"],
    ["Самарканд", "uz-sa"],
    ["Qoraqalpog\u2019iston", "uz-qr"],
    ["Республика Каракалпакстан", "uz-qr"],
    ["uz-kh", "uz-xo"],
  ])("reads %j as %s", (text, code) => {
    expect(normaliseDivision(text)).toBe(code);
  });

  it.each([
    "Tashkent",
    "Toshkent",
    "Ташкент",
    "",
    "  ",
    "Moskva",
    "UZ",
    "uz-zz",
    "Chirchiq",
    "Nukus",
    "1726",
  ])("does not guess %j", (text) => {
    expect(normaliseDivision(text)).toBeNull();
  });

  it("knows every division by its code, ISO code and three names", () => {
    for (const { code, iso, name } of DIVISIONS) {
      for (const text of [code, iso, name.uz, name.ru, name.en]) {
        expect([text, normaliseDivision(text)]).toEqual([text, code]);
      }
    }
  });
});

describe("the table", () => {
  it("has 14 divisions, 175 districts and 31 cities, each under one number", () => {
    const districts = DIVISIONS.flatMap((division) => division.districts);
    expect(DIVISIONS).toHaveLength(14);
    expect(districts.filter(({ kind }) => kind === "district")).toHaveLength(175);
    expect(districts.filter(({ kind }) => kind === "city")).toHaveLength(31);
    expect(new Set(districts.map(({ soato }) => soato)).size).toBe(206);
  });

  it("prices one division as the city", () => {
    const city = DIVISIONS.filter(({ delivery_zone }) => delivery_zone === "tashkent_city");
    expect(city.map(({ code }) => code)).toEqual(["uz-tk"]);
  });

  it("keeps names in one alphabet each", () => {
    for (const { name, districts } of DIVISIONS) {
      for (const text of [name, ...districts.map((district) => district.name)]) {
        expect(text.uz).toMatch(/^[A-Za-z' -]+$/);
        expect(text.ru).toMatch(/^[А-Яа-яЁё -]+$/);
        expect(text.en).toMatch(/^[A-Za-z' -]+$/);
      }
    }
  });
});
