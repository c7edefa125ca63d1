import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { dictionaries, translator, type TextKey } from "./dictionary";
import { locales } from "./locale";

const keys = Object.keys(dictionaries.uz) as TextKey[];
const marks = (text: string) => [...text.matchAll(/\{\w+\}/g)].map((found) => found[0]).sort();

describe.each(locales)("dictionary %s", (locale) => {
  it("has exactly the keys of the Uzbek one", () => {
    expect(Object.keys(dictionaries[locale]).sort()).toEqual([...keys].sort());
  });

  it.each(keys)("says %s with the same values", (key) => {
    const text = dictionaries[locale][key];
    expect(text.trim()).not.toBe("");
    expect(marks(text)).toEqual(marks(dictionaries.uz[key]));
  });

  it("uses the plain apostrophe", () => {
    expect(
      Object.values(dictionaries[locale]).filter((text) => /[\u2018\u2019\u02BB\u02BC]/.test(text)),
    ).toEqual([]);
  });
});

describe("keys", () => {
  const folder = path.join(__dirname, "..");
  const code = globSync("**/*.{astro,ts,tsx}", { cwd: folder })
    .filter((file) => !file.startsWith("i18n"))
    .map((file) => readFileSync(path.join(folder, file), "utf8"))
    .join("\n");

  // `${trouble}.title` stands for every key that ends so.
  const built = [...code.matchAll(/`(\w+\.\$\{\w+\}|\$\{\w+\}\.\w+)`/g)].map(
    ([, text]) => new RegExp(`^${text!.replace(/\./g, "\\.").replace(/\$\{\w+\}/, "\\w+")}$`),
  );

  it("are all used", () => {
    const unused = keys
      .map((key) => key.replace(/\.(one|few|other)$/, ""))
      .filter((key) => !code.includes(`"${key}"`) && !built.some((form) => form.test(key)));
    expect(unused).toEqual([]);
  });
});

describe("translator", () => {
  it.each([
    ["uz", 1, "1 ta mahsulot"],
    ["uz", 5, "5 ta mahsulot"],
    ["ru", 1, "1 товар"],
    ["ru", 3, "3 товара"],
    ["ru", 5, "5 товаров"],
    ["ru", 21, "21 товар"],
    ["en", 1, "1 item"],
    ["en", 2, "2 items"],
  ] as const)("%s counts %d items", (locale, count, text) => {
    expect(translator(locale).count("cart.items", count)).toBe(text);
  });

  it("puts values in and leaves no mark behind", () => {
    expect(translator("ru")("order.title", { number: 17 })).toBe("Заказ № 17");
  });
});
