import { somWords } from "./money";

it.each([
  ["15000", "uz", "15 000"],
  ["15000", "ru", "15 000"],
  ["15000", "en", "15 000"],
  ["999", "uz", "999"],
  ["1000", "uz", "1 000"],
  ["1234567", "uz", "1 234 567"],
  ["15000.5", "uz", "15 000,50"],
  ["15000.50000", "en", "15 000.50"],
  ["15000.00", "ru", "15 000"],
  ["0", "en", "0"],
  ["much", "uz", "much"],
  ["-5", "uz", "-5"],
] as const)("%s in %s is %s", (som, locale, words) => {
  expect(somWords(som, locale)).toBe(words);
});
