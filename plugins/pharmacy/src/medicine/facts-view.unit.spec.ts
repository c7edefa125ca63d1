import { inUnitsOf } from "./facts-view";

describe("inUnitsOf", () => {
  it.each([
    ["500 мг", "uz", "500 mg"],
    ["500mg", "ru", "500 мг"],
    ["10 000 XB", "en", "10 000 IU"],
    ["10 000 МЕ", "uz", "10 000 XB"],
    ["0,05%", "en", "0.05%"],
    ["0.5 g", "ru", "0,5 г"],
    ["250 мг/5 мл", "uz", "250 mg/5 ml"],
    ["50 мкг/доза", "en", "50 mcg/доза"],
  ] as const)("%s in %s", (written, locale, expected) => {
    expect(inUnitsOf(written, locale)).toBe(expected);
  });
});
