import { changeOfInput, money, somOfInput } from "./money";

it.each([
  [0, "uz", "0 so'm"],
  [999, "en", "999 so'm"],
  [15_000, "uz", "15 000 so'm"],
  [1_250_000, "ru", "1 250 000 сум"],
  [-5_000, "uz", "−5 000 so'm"],
] as const)("%d in %s is %s", (som, language, text) => {
  expect(money(som, language).replaceAll("\u00a0", " ")).toBe(text);
});

it.each([
  ["150000", 150_000],
  [" 150 000 ", 150_000],
  ["150\u00a0000", 150_000],
  ["0", null],
  ["", null],
  ["-5", null],
  ["12.5", null],
  ["1234567890123", null],
])("%j typed is %p", (typed, som) => {
  expect(somOfInput(typed)).toBe(som);
});

it.each([
  ["15 000", 15_000],
  ["-15000", -15_000],
  [" \u221215 000 ", -15_000],
  ["-0", null],
  ["--5", null],
  ["-", null],
  ["1.5", null],
])("a change of %j is %s", (typed, som) => {
  expect(changeOfInput(typed)).toBe(som);
});
