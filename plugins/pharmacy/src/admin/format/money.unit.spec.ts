import { money } from "./money";

it.each([
  [0, "uz", "0 so'm"],
  [15000, "uz", "15 000 so'm"],
  [1234567, "ru", "1 234 567 сум"],
  [-500, "en", "−500 so'm"],
] as const)("%p in %s is %s", (som, language, text) => {
  expect(money(som, language).replaceAll("\u00a0", " ")).toBe(text);
});
