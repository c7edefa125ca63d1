import { somWords } from "./money";

it.each([
  ["15000", "uz", "15 000 so'm"],
  ["15000", "ru", "15 000 сум"],
  ["15000", "en", "15 000 so'm"],
  ["999", "uz", "999 so'm"],
  ["1000", "uz", "1 000 so'm"],
  ["1234567", "uz", "1 234 567 so'm"],
  ["15000.5", "uz", "15 000,50 so'm"],
  ["15000.50000", "en", "15 000.50 so'm"],
  ["15000.00", "ru", "15 000 сум"],
  ["0", "en", "0 so'm"],
  ["much", "uz", "much"],
  ["-5", "uz", "-5"],
] as const)("%s in %s is %s", (som, locale, words) => {
  expect(somWords(som, locale)).toBe(words);
});
