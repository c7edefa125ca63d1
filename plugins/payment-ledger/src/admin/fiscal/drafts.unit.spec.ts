import { buildCodes, buildSettings } from "../../fiscal/fiscal.fixture";
import { codesOf, draftOf, type CodesDraft } from "./codes-draft";
import { ratesOf, settingsDraftOf, settingsOf, type SettingsDraft } from "./settings-draft";

describe("codes in a form", () => {
  it.each([
    [buildCodes()],
    [buildCodes({ units: 0, vat_percent: 0, is_marked: true, barcode: "4780000000017" })],
    [buildCodes({ seller_tin: "301234567" })],
    [buildCodes({ seller_pinfl: "12345678901234" })],
  ])("come back as they were: %j", (codes) => {
    expect(codesOf(draftOf(codes))).toEqual({ codes });
  });

  it("may be pasted with spaces", () => {
    const draft = {
      ...draftOf(buildCodes()),
      mxik: " 00702 001001 000001\n",
      seller: "301 234 567",
    };
    expect(codesOf(draft)).toEqual({ codes: buildCodes({ seller_tin: "301234567" }) });
  });

  it("begin with nothing, not even a VAT rate", () => {
    expect(codesOf(draftOf(null))).toEqual({ wrong: ["mxik", "package_code", "vat_percent"] });
  });

  it.each<[Partial<CodesDraft>, string]>([
    [{ mxik: "0070200100100000" }, "mxik"],
    [{ mxik: "0070200100100000x" }, "mxik"],
    [{ package_code: "12a" }, "package_code"],
    [{ units: "kg" }, "units"],
    [{ barcode: "12345678901234" }, "barcode"],
    [{ seller: "30123456" }, "seller"],
  ])("%j is wrong", (over, field) => {
    expect(codesOf({ ...draftOf(buildCodes()), ...over })).toEqual({ wrong: [field] });
  });
});

describe("settings in a form", () => {
  it.each([
    [buildSettings()],
    [buildSettings({ delivery: null, require_codes: true, rounding: "truncate" })],
    [buildSettings({ seller_pinfl: "12345678901234", vat_percents: [0, 12, 15] })],
  ])("come back as they were: %j", (settings) => {
    expect(settingsOf(settingsDraftOf(settings, "Yetkazib berish"))).toEqual({ settings });
  });

  it.each<[Partial<SettingsDraft>, string[]]>([
    [{ mxik: "" }, ["mxik"]],
    [{ package_code: "" }, ["package_code"]],
    [{ vat_percent: "" }, ["vat_percent"]],
    [{ vat_percents: "0" }, ["vat_percent"]],
    [{ title: " " }, ["title"]],
    [{ title: "x".repeat(64) }, ["title"]],
    [{ seller: "1" }, ["seller"]],
    [{ vat_percents: "twelve" }, ["vat_percent", "vat_percents"]],
  ])("%j is wrong", (over, wrong) => {
    const draft = settingsDraftOf(buildSettings(), "");
    expect(settingsOf({ ...draft, ...over })).toEqual({ wrong });
  });

  it.each([
    ["0, 12", [0, 12]],
    ["12;0 12", [0, 12]],
    ["", null],
    ["101", null],
    ["12.5", null],
    ["-1", null],
  ])("rates %p are %j", (text, rates) => {
    expect(ratesOf(text)).toEqual(rates);
  });
});
