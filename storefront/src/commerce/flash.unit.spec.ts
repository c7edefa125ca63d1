import { readFlash, safeBack, withFlash } from "./flash";

describe("safeBack", () => {
  it.each([
    ["/product/choy", "/product/choy"],
    ["/search?q=non", "/search?q=non"],
    ["//evil.uz", "/cart"],
    ["/\\evil.uz", "/cart"],
    ["https://evil.uz", "/cart"],
    ["javascript:alert(1)", "/cart"],
    ["/a\nSet-Cookie: x", "/cart"],
    ["", "/cart"],
    [null, "/cart"],
  ])("%j", (path, expected) => {
    expect(safeBack(path)).toBe(expected);
  });
});

it("carries only known messages", () => {
  expect(withFlash("/search?q=a&flash=stock", "added")).toBe("/search?q=a&flash=added");
  expect(readFlash(new URL("http://s/cart?flash=stock"))?.text).toBe("flash.stock");
  expect(readFlash(new URL("http://s/cart?flash=constructor"))).toBeNull();
});
