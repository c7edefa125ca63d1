import { formatSom } from "./som";

it.each([
  [0, "en", "0 so'm"],
  [50, "uz", "50 so'm"],
  [1_250_000, "ru", "1 250 000 сум"],
  [52.5, "ru", "52,5 сум"],
  [52.456, "en", "52.46 so'm"],
] as const)("%d in %s is %s", (som, language, text) => {
  expect(formatSom(som, language).replace(/\u00a0/g, " ")).toBe(text);
});
