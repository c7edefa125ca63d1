import resources from ".";
import { NAMESPACE } from "./dictionary";

type Tree = { [key: string]: string | Tree };

function leaves(tree: Tree, prefix = ""): [key: string, text: string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === "string" ? [[`${prefix}${key}`, value]] : leaves(value, `${prefix}${key}.`),
  );
}

const placeholders = (text: string) => [...new Set(text.match(/\{\{\w+\}\}/g) ?? [])].sort();
const reference = leaves(resources.en[NAMESPACE]);

describe.each(["uz", "ru", "en"] as const)("dictionary %s", (language) => {
  const own = leaves(resources[language][NAMESPACE]);

  it("has every key of every language and no other", () => {
    expect(own.map(([key]) => key).sort()).toEqual(reference.map(([key]) => key).sort());
  });

  it("leaves nothing empty and keeps every placeholder", () => {
    const texts = new Map(own);
    for (const [key, english] of reference) {
      expect([key, texts.get(key)?.trim()]).not.toEqual([key, ""]);
      expect([key, placeholders(texts.get(key) ?? "")]).toEqual([key, placeholders(english)]);
    }
  });
});

it("is Latin in Uzbek and Cyrillic in Russian", () => {
  const translated = (language: "uz" | "ru") =>
    leaves(resources[language][NAMESPACE]).filter(([key]) => !key.startsWith("language."));
  expect(translated("uz").filter(([, text]) => /[а-яё]/i.test(text))).toEqual([]);
  expect(translated("ru").filter(([, text]) => !/[а-яё]/i.test(text))).toEqual([]);
});

it("writes Uzbek with the ASCII apostrophe", () => {
  const typographic = leaves(resources.uz[NAMESPACE]).filter(([, text]) => /[‘’ʻʼ`]/.test(text));
  expect(typographic).toEqual([]);
});
