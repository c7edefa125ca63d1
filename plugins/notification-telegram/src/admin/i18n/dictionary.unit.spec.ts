import { en } from "./en";
import { ru } from "./ru";
import { uz } from "./uz";

/** `path` of every text, with what is to be filled in. */
function places(words: object, path = ""): string[] {
  return Object.entries(words).flatMap(([name, text]: [string, unknown]) =>
    typeof text === "string"
      ? [`${path}${name}: ${(text.match(/\{\{\w+\}\}/g) ?? []).sort().join(" ")}`]
      : places(text as object, `${path}${name}.`),
  );
}

it.each([uz, ru])("says the same as English", (dictionary) => {
  expect(places(dictionary)).toEqual(places(en));
});
