import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { locales } from "../../i18n/locale";
import { courierSay, courierTexts, type CourierTextKey } from "./texts";

const keys = Object.keys(courierTexts.uz) as CourierTextKey[];
const marks = (text: string) => [...text.matchAll(/\{\w+\}/g)].map((found) => found[0]).sort();

describe.each(locales)("the courier's texts in %s", (locale) => {
  it("has exactly the keys of the Uzbek ones", () => {
    expect(Object.keys(courierTexts[locale]).sort()).toEqual([...keys].sort());
  });

  it.each(keys)("says %s with the same values", (key) => {
    const text = courierTexts[locale][key];
    expect(text.trim()).not.toBe("");
    expect(marks(text)).toEqual(marks(courierTexts.uz[key]));
  });

  it("uses the plain apostrophe", () => {
    const curly = Object.values(courierTexts[locale]).filter((text) => /[‘’ʻʼ]/.test(text));
    expect(curly).toEqual([]);
  });
});

it("has no text nobody uses", () => {
  const folder = path.join(__dirname, "../..");
  const code = globSync("{courier,pages/courier}/**/*.{astro,ts,tsx}", { cwd: folder })
    .filter((file) => !file.includes("texts"))
    .concat("courier/texts/texts.ts")
    .map((file) => readFileSync(path.join(folder, file), "utf8"))
    .join("\n");
  // `state_${state}` stands for every key that begins so.
  const built = [...code.matchAll(/`(\w+[._])\$\{/g)].map(([, start]) => start!);
  const unused = keys.filter(
    (key) => !code.includes(`"${key}"`) && !built.some((start) => key.startsWith(start)),
  );
  expect(unused).toEqual([]);
});

it.each([
  ["ru", 1, "1 действие в очереди"],
  ["ru", 3, "3 действия в очереди"],
  ["ru", 11, "11 действий в очереди"],
  ["en", 1, "1 action waiting"],
  ["uz", 2, "2 ta amal navbatda"],
] as const)("%s counts %d waiting actions", (locale, count, text) => {
  expect(courierSay(locale).waiting(count)).toBe(text);
});

it("explains a code it has never heard of", () => {
  expect(courierSay("en").problem("moon_in_the_way")).toBe(courierTexts.en.problem_unknown);
});
