import { streetOf } from "./street-of";

const district = { uz: "Farg'ona shahri", ru: "город Фергана", en: "Fergana City" };

it.each([
  ["Farg\u02bbona shahri, Al-Farg\u02bboniy 33", "Al-Farg\u02bboniy 33"],
  ["город Фергана, ул. Навои, 5", "ул. Навои, 5"],
  ["Fergana City,Navoi 5", "Navoi 5"],
  ["Farg'ona shahrisi, 5", "Farg'ona shahrisi, 5"],
  ["Navoiy 5, Farg'ona shahri", "Navoiy 5, Farg'ona shahri"],
  ["Farg'ona shahri", "Farg'ona shahri"],
])("%j is %j", (address_text, street) => {
  expect(streetOf({ district, address_text })).toBe(street);
});

it("leaves all of it where the district is not known by name", () => {
  const address_text = "Farg'ona shahri, Navoiy 5";
  expect(streetOf({ district: null, address_text })).toBe(address_text);
});
