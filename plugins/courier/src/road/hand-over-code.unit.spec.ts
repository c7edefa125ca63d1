import { GUESSES, handOverCode, judgeGuess } from "./hand-over-code";

const SECRET = "a secret of thirty-two characters";
const delivery = { id: "dlv_1", code_version: 1 };

it("is four digits, always the same for one delivery, and another one for every other", () => {
  const code = handOverCode(SECRET, delivery);
  expect(code).toMatch(/^\d{4}$/);
  expect(handOverCode(SECRET, delivery)).toBe(code);
  const others = [
    handOverCode(SECRET, { ...delivery, code_version: 2 }),
    handOverCode(SECRET, { ...delivery, id: "dlv_2" }),
    handOverCode("another secret of thirty-two chars", delivery),
  ];
  expect(others).not.toContain(code);
});

it("spreads over all that four digits can be", () => {
  const codes = Array.from({ length: 5_000 }, (_, n) =>
    handOverCode(SECRET, { id: `dlv_${n}`, code_version: 1 }),
  );
  // Of 5000 thrown into 10 000 about 3935 are different.
  expect(new Set(codes).size).toBeGreaterThan(3_700);
  expect(codes.filter((code) => code.startsWith("0")).length).toBeGreaterThan(350);
});

it.each([
  [0, "right"],
  [GUESSES - 1, "right"],
  [GUESSES, "used_up"],
  [GUESSES + 1, "used_up"],
])("after %i wrong guesses the right code is %s", (misses, judged) => {
  const code = handOverCode(SECRET, delivery);
  expect(judgeGuess(SECRET, delivery, { misses, code })).toBe(judged);
});

it.each(["", "123", "12345", "abcd"])("does not take %j", (code) => {
  expect(judgeGuess(SECRET, delivery, { misses: 0, code })).toBe("wrong");
});
