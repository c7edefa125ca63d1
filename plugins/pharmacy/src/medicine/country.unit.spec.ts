import { countryCode, countryName } from "./country";

describe("countryCode", () => {
  it.each([
    ["Узбекистан", "UZ"],
    ["O\u02bbzbekiston", "UZ"],
    ["o'zbekiston", "UZ"],
    ["Uzbekistan", "UZ"],
    ["uz", "UZ"],
    ["Германия", "DE"],
    ["Корея", "KR"],
    ["ОАЭ", "AE"],
    ["Atlantida", "Atlantida"],
    ["", null],
    [null, null],
  ])("%s is %s", (name, code) => {
    expect(countryCode(name)).toBe(code);
  });
});

describe("countryName", () => {
  it.each([
    ["UZ", "uz", "O'zbekiston"],
    ["UZ", "ru", "Узбекистан"],
    ["SI", "en", "Slovenia"],
    ["Atlantida", "ru", "Atlantida"],
  ] as const)("%s in %s is %s", (code, locale, name) => {
    expect(countryName(code, locale)).toBe(name);
  });
});
