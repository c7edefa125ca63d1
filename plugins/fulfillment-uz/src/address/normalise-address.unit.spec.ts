import { normaliseAddress } from "./normalise-address";
import { problemMessage } from "./problem-message";

describe("normaliseAddress", () => {
  it.each([
    [{ country_code: "uz", province: "UZ-TK" }, { province: "uz-tk" }],
    [{ country_code: "UZ", province: "uz-tk" }, { country_code: "uz" }],
    [{ country_code: "uz", province: "Toshkent viloyati" }, { province: "uz-to" }],
    [{ country_code: "uz", province: "uz-qr" }, {}],
    [{ province: "Samarqand viloyati" }, { province: "uz-sa" }],
    [{ province: "Bavaria" }, {}],
    [{ country_code: "de", province: "Bayern" }, {}],
    [{ country_code: "uz" }, {}],
    [{ country_code: "uz", province: "" }, {}],
    [{ country_code: "uz", province: null }, {}],
    [{ country_code: "uz", province: "uz-tk", metadata: { district_soato: "1726266" } }, {}],
    [{ country_code: "uz", province: "uz-tk", metadata: { district_soato: "" } }, {}],
  ])("%j -> %j", (address, changes) => {
    expect(normaliseAddress(address)).toEqual({ ok: true, changes });
  });

  it.each([
    [{ country_code: "uz", province: "Tashkent" }, "unknown_division"],
    [{ country_code: "uz", province: "Atlantida" }, "unknown_division"],
    [
      { country_code: "uz", province: "uz-sa", metadata: { district_soato: "1726266" } },
      "district_of_another_division",
    ],
  ])("%j is refused: %s", (address, problem) => {
    expect(normaliseAddress(address)).toEqual({ ok: false, problem });
  });
});

describe("problemMessage", () => {
  it.each([
    ["ru-RU", /област/],
    ["en-US", /region/],
    ["uz-UZ", /Viloyat/],
    [undefined, /Viloyat/],
    ["de-DE", /Viloyat/],
  ])("speaks %s", (locale, words) => {
    expect(problemMessage("unknown_division", locale)).toMatch(words);
  });
});
