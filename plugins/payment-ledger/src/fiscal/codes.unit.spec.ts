import { fiscalCodes } from "./codes";
import { buildCodes, buildSettings, DELIVERY } from "./fiscal.fixture";
import { fiscalSettings } from "./settings";

it("keeps the leading zeros of an IKPU (vector 5), and knows what was left out", () => {
  const given = { mxik: "00702001001000001", package_code: "0012", vat_percent: 0 };
  expect(fiscalCodes.parse(given)).toEqual(buildCodes(given));
});

it.each<[string, object]>([
  ["an IKPU as a number", { mxik: 702001001000001 }],
  ["an IKPU of 16 digits", { mxik: "0702001001000001" }],
  ["an IKPU of 18 digits", { mxik: "000702001001000001" }],
  ["other digits", { mxik: "٠0702001001000001" }],
  ["a line feed at the end", { mxik: "00702001001000001\n" }],
  ["no package code", { package_code: "" }],
  ["a package code of 21 digits", { package_code: "1".repeat(21) }],
  ["a package code with a space", { package_code: "12 09885" }],
  ["VAT of 12.5 %", { vat_percent: 12.5 }],
  ["VAT below nothing", { vat_percent: -1 }],
  ["VAT as text", { vat_percent: "12" }],
  ["a TIN of 8 digits", { seller_tin: "30123456" }],
  ["a PINFL of 9 digits", { seller_pinfl: "301234567" }],
  ["two sellers", { seller_tin: "301234567", seller_pinfl: "12345678901234" }],
  ["a barcode of 14 digits", { barcode: "12345678901234" }],
  ["a field nobody knows", { ikpu: "00702001001000001" }],
])("refuses %s", (_what, over) => {
  expect(fiscalCodes.safeParse({ ...buildCodes(), ...over }).success).toBe(false);
});

it.each<[string, object]>([
  ["half of delivery's codes", { delivery: { ...DELIVERY, package_code: "" } }],
  ["a rate for delivery that is not the shop's", { delivery: { ...DELIVERY, vat_percent: 15 } }],
  ["no rates at all", { vat_percents: [] }],
  ["another rounding", { rounding: "bankers" }],
  ["two sellers", { seller_tin: "301234567", seller_pinfl: "12345678901234" }],
])("refuses settings with %s", (_what, over) => {
  expect(fiscalSettings.safeParse({ ...buildSettings(), ...over }).success).toBe(false);
});

it("takes settings without delivery", () => {
  const settings = buildSettings({ delivery: null });
  expect(fiscalSettings.parse(settings)).toEqual(settings);
});
