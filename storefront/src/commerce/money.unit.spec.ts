import { formatMoney } from "./money";

describe("formatMoney", () => {
  it.each([
    [0, "uz", "0\u00A0so'm"],
    [900, "uz", "900\u00A0so'm"],
    [15000, "uz", "15\u00A0000\u00A0so'm"],
    [15000, "ru", "15\u00A0000\u00A0сум"],
    [15000, "en", "15\u00A0000\u00A0so'm"],
    [1234567, "uz", "1\u00A0234\u00A0567\u00A0so'm"],
    [1500.5, "uz", "1\u00A0500,50\u00A0so'm"],
    [-15000, "ru", "−15\u00A0000\u00A0сум"],
  ] as const)("%d in %s", (som, locale, text) => {
    expect(formatMoney(som, locale)).toBe(text);
  });
});
