import { isSecret } from "./is-secret";

it.each([
  ["a".repeat(32), "a".repeat(32), true],
  ["a".repeat(31), "a".repeat(32), false],
  ["", "a".repeat(32), false],
  [undefined, "a".repeat(32), false],
  ["", undefined, false],
  [undefined, undefined, false],
])("%j against %j: %s", (given, secret, is) => {
  expect(isSecret(given, secret)).toBe(is);
});
