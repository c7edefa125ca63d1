import { formatTiyin } from "./money";

const spaced = (text: string) => text.replaceAll("\u00a0", " ");

it.each([
  ["1500000", "uz", "15 000 so'm"],
  ["1500000", "ru", "15 000 сум"],
  ["1500000", "en", "15 000 so'm"],
  ["99900", "uz", "999 so'm"],
  ["100000", "uz", "1 000 so'm"],
  ["0", "en", "0 so'm"],
  ["5", "ru", "0,05 сум"],
  ["1500050", "uz", "15 000,50 so'm"],
  ["1500050", "en", "15 000.50 so'm"],
  ["-1500000", "en", "-15 000 so'm"],
  ["922337203685477580799", "en", "9 223 372 036 854 775 807.99 so'm"],
] as const)("%s tiyin in %s is %s", (tiyin, language, text) => {
  expect(spaced(formatTiyin(tiyin, language))).toBe(text);
  expect(formatTiyin(tiyin, language)).not.toContain(" ");
});
