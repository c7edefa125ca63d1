import { isStale, toTokens } from "./tokens";

it("counts the end from now", () => {
  const answer = { access_token: "a", refresh_token: "r", expires_in: 900 };
  expect(toTokens(answer, 1000)).toEqual({ access: "a", refresh: "r", endsAt: 901_000 });
});

it.each([
  [100_000, false],
  [30_001, false],
  [30_000, true],
  [0, true],
  [-5, true],
])("with %d ms left stale is %s", (left, stale) => {
  expect(isStale({ access: "a", refresh: "r", endsAt: 5_000 + left }, 5_000)).toBe(stale);
});
