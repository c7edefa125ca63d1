import { isLowNews, problemOf } from "./judge-account";

it.each([
  [{}, null],
  [{ nicks: [] }, null],
  [{ nicks: ["OTHER"] }, "sender_unknown"],
  [{ role: "test" }, "test_account"],
  [{ status: "blocked", role: "test" }, "inactive"],
])("%j has the problem %j", (given, problem) => {
  const account = { role: "user", status: "active", nicks: ["4546", "SHOP"], ...given };
  expect(problemOf(account, "4546")).toBe(problem);
});

it.each([
  [50_000, false, false, false],
  [49_999, false, true, true],
  [49_999, true, false, true],
  [0, true, false, true],
  [60_000, true, false, false],
])("%i so'm, told before: %s", (balance, was_told, tell, is_low_told) => {
  expect(isLowNews(balance, 50_000, was_told)).toEqual({ tell, is_low_told });
});
