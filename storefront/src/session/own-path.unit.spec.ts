import { ownPath, signInPath } from "./own-path";

it.each([
  ["/account/orders?page=2", "/account/orders?page=2"],
  ["//evil.uz", "/account"],
  ["/\\evil.uz", "/account"],
  ["https://evil.uz/", "/account"],
  ["javascript:alert(1)", "/account"],
  ["/a\nb", "/account"],
  ["", "/account"],
  [null, "/account"],
  [`/${"a".repeat(500)}`, "/account"],
])("%j leads to %s", (path, target) => {
  expect(ownPath(path, "/account")).toBe(target);
});

it.each([
  ["/", "/sign-in"],
  ["/sign-in/code", "/sign-in"],
  ["/search?q=a&b", "/sign-in?next=%2Fsearch%3Fq%3Da%26b"],
])("from %s to %s", (path, target) => {
  expect(signInPath(path)).toBe(target);
});
