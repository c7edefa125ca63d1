import { localePath, readLocalePath } from "./locale";

describe("readLocalePath", () => {
  it.each([
    ["/", "uz", "/", null],
    ["/cart", "uz", "/cart", null],
    ["/ru", "ru", "/", null],
    ["/ru/cart", "ru", "/cart", null],
    ["/en/order/order_1", "en", "/order/order_1", null],
    ["/uz", "uz", "/", "/"],
    ["/uz/cart", "uz", "/cart", "/cart"],
    ["/uz//evil.uz", "uz", "//evil.uz", "/evil.uz"],
    ["/rus", "uz", "/rus", null],
  ])("%s is %s %s", (pathname, locale, path, redirect) => {
    expect(readLocalePath(pathname)).toEqual({ locale, path, redirect });
  });
});

describe("localePath", () => {
  it.each([
    ["uz", "/", "/"],
    ["uz", "/cart", "/cart"],
    ["ru", "/", "/ru"],
    ["ru", "/cart", "/ru/cart"],
  ] as const)("%s %s -> %s", (locale, path, expected) => {
    expect(localePath(locale, path)).toBe(expected);
  });
});
