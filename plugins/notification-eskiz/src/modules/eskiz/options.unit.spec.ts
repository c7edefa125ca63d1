import { readEskizOptions } from "./options";

const given = { email: "shop@example.com", password: "gateway-password" };

it("fills the defaults in", () => {
  const { mobilePrefixes, ...options } = readEskizOptions({
    ...given,
    baseUrl: "https://notify.eskiz.uz/",
    redisUrl: undefined,
    database: {},
  });
  expect(mobilePrefixes).toContain("90");
  expect(options).toEqual({
    ...given,
    from: "4546",
    baseUrl: "https://notify.eskiz.uz",
    mode: "live",
    templates: {},
    submitTemplatesAtStart: false,
    pricePerPart: 50,
    pricePerPartAd: 115,
    lowBalance: 50_000,
    requestTimeoutMs: 10_000,
    requestsPerSecond: 10,
    unknownGraceMs: 120_000,
    keepDays: 180,
  });
});

it("needs no account to log only", () => {
  expect(readEskizOptions({ mode: "log" }).mode).toBe("log");
});

it.each([
  [undefined, "email"],
  [{ ...given, password: undefined }, "email"],
  [{ ...given, email: "shop" }, "email"],
  [{ ...given, mode: "fast" }, "mode"],
  [{ ...given, baseUrl: "ftp://x" }, "baseUrl"],
  [{ ...given, callbackSecret: "short" }, "callbackSecret"],
  [{ ...given, callbackSecret: `${"x".repeat(40)}/y` }, "callbackSecret"],
  [{ ...given, templates: { "a b": { uz: "x" } } }, "templates"],
  [{ ...given, templates: { a: { de: "x" } } }, "templates"],
  [{ ...given, mobilePrefixes: ["9"] }, "mobilePrefixes"],
  [{ ...given, redisUrl: "http://x" }, "redisUrl"],
  [{ ...given, surprise: 1 }, "surprise"],
])("%j is refused because of %s", (options, name) => {
  expect(() => readEskizOptions(options)).toThrow(name);
});

it("never repeats a value", () => {
  const wrong = { ...given, callbackSecret: "my-short-secret", mode: "x", email: "nobody" };
  try {
    readEskizOptions(wrong);
    throw new Error("it was taken");
  } catch (error) {
    expect(String(error)).not.toMatch(/gateway-password|my-short-secret|nobody/);
    expect(String(error)).toContain("callbackSecret");
  }
});
