import { moment, windowWords } from "./window-words";

const TEN = "2026-11-22T05:00:00Z";
const TWENTY = "2026-11-22T15:00:00Z";

it.each([
  [{ from: TEN, to: TWENTY }, "uz", "22.11.2026, 10:00–20:00"],
  [{ from: TEN, to: TWENTY }, "en", "22 Nov 2026, 10:00–20:00"],
  [{ from: TEN, to: "2026-11-24T15:00:00Z" }, "ru", "22.11.2026, 10:00 – 24.11.2026, 20:00"],
  [{ from: null, to: TWENTY }, "uz", "≤ 22.11.2026, 20:00"],
  [{ from: TEN, to: null }, "uz", "≥ 22.11.2026, 10:00"],
  [{ from: null, to: null }, "uz", "—"],
] as const)("%j in %s is %s", (window, language, text) => {
  expect(windowWords(window, language).replaceAll("\u2060", "")).toBe(text);
});

it("has no seconds", () => {
  expect(moment("2026-12-31T19:00:59Z", "uz")).toBe("01.01.2027, 00:00");
});
