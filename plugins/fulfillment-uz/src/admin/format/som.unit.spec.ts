import { grouped, readSom, som } from "./som";

it.each([
  ["15000", { som: 15000 }],
  ["15 000", { som: 15000 }],
  ["15\u00a0000 so'm", { som: 15000 }],
  ["0", { som: 0 }],
  ["", { wrong: "missing" }],
  ["  ", { wrong: "missing" }],
  ["-5000", { wrong: "negative" }],
  ["15000,50", { wrong: "fraction" }],
  ["15.5", { wrong: "fraction" }],
  ["abc", { wrong: "notNumber" }],
  ["1e9", { wrong: "notNumber" }],
  ["1000001", { wrong: "overLimit" }],
  ["1000000", { som: 1000000 }],
])("%j is read as %j", (typed, reading) => {
  expect(readSom(typed, 1_000_000)).toEqual(reading);
});

it("reads what it wrote", () => {
  expect(readSom(grouped(1_250_000))).toEqual({ som: 1_250_000 });
});

it.each([
  [15000, "uz", "15\u00a0000\u00a0so'm"],
  [-15000, "ru", "−15\u00a0000\u00a0сум"],
  [0, "en", "0\u00a0so'm"],
] as const)("%d in %s is %s", (value, language, text) => {
  expect(som(value, language)).toBe(text);
});
