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

  it.each<[Record<string, unknown>, Record<string, unknown>]>([
    [{ district_soato: 1726266 }, { district_soato: "1726266" }],
    [{ landmark: "  bozor \n  yonida " }, { landmark: "bozor yonida" }],
    [{ landmark: "я".repeat(200), floor: 3 }, {}],
    [{ pin: { lat: 41.31115123, lng: 69.2797 } }, { pin: { lat: 41.311151, lng: 69.2797 } }],
    [{ pin: { lat: 41.3, lng: 69.2, accuracy: 5 } }, { pin: { lat: 41.3, lng: 69.2 } }],
    [{ pin: null }, {}],
    [{ pin: { lat: 37.1, lng: 55.9 } }, {}],
    [{ pin: { lat: 45.7, lng: 73.2 } }, {}],
  ])("tidies %j", (metadata, tidy) => {
    const address = { country_code: "uz", province: "uz-tk", metadata };
    const changes = Object.keys(tidy).length ? { metadata: { ...metadata, ...tidy } } : {};
    expect(normaliseAddress(address)).toEqual({ ok: true, changes });
  });

  it("leaves the metadata of a foreign address alone", () => {
    const metadata = { pin: { lat: 52.5, lng: 13.4 }, landmark: " Tor " };
    expect(normaliseAddress({ country_code: "de", metadata })).toEqual({ ok: true, changes: {} });
  });

  it.each([
    [{ pin: { lat: 69.28, lng: 41.31 } }, "pin_outside"],
    [{ pin: { lat: 37.09, lng: 69 } }, "pin_outside"],
    [{ pin: { lat: 41, lng: 73.21 } }, "pin_outside"],
    [{ pin: { lat: "41.3", lng: "69.2" } }, "pin_outside"],
    [{ pin: { lat: NaN, lng: 69 } }, "pin_outside"],
    [{ pin: "41.3,69.2" }, "pin_outside"],
    [{ pin: [41.3, 69.2] }, "pin_outside"],
    [{ landmark: "я".repeat(201) }, "landmark_long"],
    [{ district_soato: 1718203 }, "district_of_another_division"],
  ])("refuses %j: %s", (metadata, problem) => {
    const address = { country_code: "uz", province: "uz-tk", metadata };
    expect(normaliseAddress(address)).toEqual({ ok: false, problem });
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
