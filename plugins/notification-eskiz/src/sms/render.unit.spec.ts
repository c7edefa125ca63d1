import { cleanValue, isMadeFrom, placeholdersOf, render } from "./render";

it("fills every place, the same one twice too", () => {
  expect(render("{shop}: kod {code}. {shop}", { shop: "Do'kon", code: "1234", more: "x" })).toEqual(
    {
      text: "Do'kon: kod 1234. Do'kon",
    },
  );
});

it.each([[{}], [{ code: "" }], [{ code: " \n" }]])("misses a value in %j", (values) => {
  expect(render("kod {code}", values as Record<string, string>)).toEqual({ missing: ["code"] });
});

it("does not read a value as a template", () => {
  expect(render("{name}: {code}", { name: "{code}$&", code: "1" })).toEqual({
    text: "{code}$&: 1",
  });
});

it.each([
  ["O\u02bbktam", "O'ktam"],
  ["15\u00a0000 so\u2018m", "15 000 so'm"],
  ["a\u0000\nb", "a b"],
  ["  a  b ", "a b"],
  ["\u202eevil", "evil"],
])("cleans %j", (value, clean) => {
  expect(cleanValue(value)).toBe(clean);
});

it("names the places of a text", () => {
  expect(placeholdersOf("{a} {b} {a} {} {c d}")).toEqual(["a", "b"]);
});

it.each([
  ["Kod: {code}.", "Kod: 1234.", true],
  ["Kod: {code}.", "Kod: .", false],
  ["Kod: {code}.", "Kod: 1234!", false],
  ["Kod: {code}.", "Boshqa Kod: 1234.", false],
  ["Kod: {code}.", "Kod: {code}.", false],
  ["{a} (so'm)", "1 (so'm)", true],
])("%j could be %j: %s", (template, text, is) => {
  expect(isMadeFrom(template, text)).toBe(is);
});
