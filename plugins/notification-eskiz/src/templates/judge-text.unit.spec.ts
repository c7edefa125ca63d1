import { problemOfText } from "./judge-text";

const given = { default_text: "Kod {code}, {minutes} daqiqa", sample: { code: "1234", shop: "X" } };

it.each([
  ["Kod {code}", null],
  ["{shop}: {code} ({minutes})", null],
  ["Kod {kod}", { unknown_places: ["kod"] }],
  ["Kod {code} {a} {b}", { unknown_places: ["a", "b"] }],
  ["Kod", { lost_places: ["code"] }],
])("%j: %j", (text, problem) => {
  expect(problemOfText(text, given)).toEqual(problem);
});

it("a text without a code needs none", () => {
  expect(problemOfText("Salom", { default_text: "Salom {name}", sample: {} })).toBeNull();
});
