import { languageOf, refusal } from "./refusal";

it.each([
  [45, "uz", "So'rovlar juda ko'p. 45 soniyadan keyin qayta urinib ko'ring"],
  [120, "uz", "So'rovlar juda ko'p. 2 daqiqadan keyin qayta urinib ko'ring"],
  [119, "ru", "Слишком много запросов. Попробуйте снова через 119 с"],
  [841, "en", "Too many requests. Try again in 15 min"],
])("tells %d s in %s", (wait, language, message) => {
  expect(refusal(wait, language)).toEqual({
    type: "too_many_requests",
    code: "too_many_requests",
    message,
    retry_after: wait,
  });
});

it.each([
  ["ru-RU", "ru"],
  ["de-DE,de;q=0.9,en;q=0.8", "en"],
  ["uz-Latn-UZ", "uz"],
  ["de", "uz"],
  ["", "uz"],
  [undefined, "uz"],
])("speaks %s as %s", (languages, language) => {
  expect(languageOf(languages)).toBe(language);
});
