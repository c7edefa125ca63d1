import { PURPOSES } from "../code/one-time-code";
import { codeTemplates, codeText } from "./code-text";
import { LANGUAGES, languageOf } from "./language";
import { PROBLEM_TEXTS, problemText, type ProblemCode } from "./problem-texts";

const CODES = Object.keys(PROBLEM_TEXTS) as ProblemCode[];
const namesIn = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();

it.each(CODES)("says %s in three languages, with the same figures", (code) => {
  const { uz, ru, en } = PROBLEM_TEXTS[code];
  expect(namesIn(ru)).toEqual(namesIn(uz));
  expect(namesIn(en)).toEqual(namesIn(uz));
  expect(new Set([uz, ru, en]).size).toBe(3);
  expect(ru).toMatch(/[а-я]/);
  expect(uz + en).not.toMatch(/[а-я]/i);
});

it("fills figures in", () => {
  expect(problemText("code_wrong", "ru", { tries_left: 3 })).toContain("попыток: 3");
  expect(problemText("too_many_requests", "uz", { retry_after: 42 })).toContain("42 soniya");
});

it.each(PURPOSES)("sends a code to %s in an SMS of one part, in Russian of two", (purpose) => {
  for (const language of LANGUAGES) {
    const text = codeText(purpose, language, "Do'kon", "48213756");
    expect(text).toContain("Do'kon");
    expect(text).toContain("48213756");
    if (language === "ru") {
      expect(text.length).toBeLessThanOrEqual(134);
    } else {
      expect(text).toMatch(/^[\x20-\x7e]{1,160}$/);
    }
  }
});

it("hands in every text as it is sent", () => {
  const templates = codeTemplates("Do'kon");
  expect(Object.keys(templates)).toEqual(PURPOSES.map((purpose) => `phone_auth_${purpose}`));
  for (const purpose of PURPOSES) {
    for (const language of LANGUAGES) {
      const template = templates[`phone_auth_${purpose}`]![language];
      expect(template.replace("{code}", "4821")).toBe(
        codeText(purpose, language, "Do'kon", "4821"),
      );
    }
  }
});

it.each([
  ["ru-RU", "ru"],
  ["ru-RU,ru;q=0.9,en;q=0.8", "ru"],
  ["de-DE,de;q=0.9,en;q=0.8", "en"],
  ["EN", "en"],
  ["uz-Cyrl-UZ", "uz"],
  ["*", "uz"],
  ["", "uz"],
  [undefined, "uz"],
])("answers %s in %s", (wish, language) => {
  expect(languageOf(wish)).toBe(language);
});
