import { isRefused } from "./refused-answer";

it.each([
  [{ result: { state: 1 } }, false],
  [{ error: { code: -31008 } }, true],
  [{ error: null, result: {} }, false],
  [{ error: 0, error_note: "Success" }, false],
  [{ error: -5 }, true],
  [{}, false],
  [null, false],
  ["error", false],
  [[], false],
])("%j refused: %p", (answer, refused) => {
  expect(isRefused(answer)).toBe(refused);
});
