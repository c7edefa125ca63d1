import { en } from "./en";
import { ru } from "./ru";
import { fill, localeOfLanguage } from "./texts";
import { uz } from "./uz";

/** `path` of every text, with what is to be filled in. */
function places(texts: object, path = ""): string[] {
  return Object.entries(texts).flatMap(([name, text]: [string, unknown]) =>
    typeof text === "string"
      ? [`${path}${name}: ${(text.match(/\{\w+\}/g) ?? []).sort().join(" ")}`]
      : places(text as object, `${path}${name}.`),
  );
}

describe("texts", () => {
  it("say the same in every language", () => {
    expect(places(ru)).toEqual(places(uz));
    expect(places(en)).toEqual(places(uz));
  });

  it.each([uz.decision, ru.decision, en.decision])("fit into the answer to a press", (decision) => {
    const longest = Math.max(...Object.values(decision).map((text) => text.length));
    // A name of 64 characters and a number of ten go in.
    expect(longest + 74).toBeLessThanOrEqual(200);
  });

  it.each([
    ["№ {number}: {name}", { number: 7, name: "{number}" }, "№ 7: {number}"],
    ["{unknown}", {}, "{unknown}"],
  ])("fills %j", (text, values, filled) => {
    expect(fill(text, values)).toBe(filled);
  });

  it.each([
    ["uz", "uz"],
    ["ru-RU", "ru"],
    ["en", "en"],
    ["kk", "uz"],
    [null, "uz"],
  ])("%s is spoken to in %s", (language, locale) => {
    expect(localeOfLanguage(language)).toBe(locale);
  });
});
