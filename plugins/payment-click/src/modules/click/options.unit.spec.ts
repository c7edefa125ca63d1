import { readClickOptions } from "./options";

const keys = { serviceId: "12345", merchantId: "54321", secretKey: "production-key" };

it("fills the defaults in", () => {
  expect(readClickOptions({ ...keys, merchantUserId: undefined, database: {} })).toEqual({
    ...keys,
    checkoutUrl: "https://my.click.uz",
    apiUrl: "https://api.click.uz/v2/merchant",
    completeErrorOnPaid: "auto",
    fiscal: "provider",
    apiTimeoutMs: 15_000,
    callbackTimeoutMs: 8_000,
    callsPerMinute: 120_000,
  });
});

it("takes addresses without their slash, and subnets", () => {
  const options = readClickOptions({
    ...keys,
    apiUrl: "http://localhost:9400/click/v2/merchant/",
    allowedAddresses: ["185.8.212.0/24", "::1", "2001:db8::/32"],
  });
  expect(options.apiUrl).toBe("http://localhost:9400/click/v2/merchant");
});

it.each([
  [undefined, "serviceId"],
  [{ ...keys, serviceId: "abc" }, "serviceId"],
  [{ ...keys, merchantId: "" }, "merchantId"],
  [{ ...keys, merchantUserId: "user" }, "merchantUserId"],
  [{ ...keys, secretKey: "" }, "secretKey"],
  [{ ...keys, checkoutUrl: "my.click.uz" }, "checkoutUrl"],
  [{ ...keys, cardType: "visa" }, "cardType"],
  [{ ...keys, completeErrorOnPaid: -5 }, "completeErrorOnPaid"],
  [{ ...keys, allowedAddresses: ["185.8.212.0/33"] }, "allowedAddresses"],
  [{ ...keys, allowedAddresses: ["click.uz"] }, "allowedAddresses"],
  [{ ...keys, allowedAddresses: [] }, "allowedAddresses"],
  [{ ...keys, apiTimeoutMs: 0 }, "apiTimeoutMs"],
  [{ ...keys, sekretKey: "typo" }, "sekretKey"],
])("refuses %p because of %s", (options, wrong) => {
  expect(() => readClickOptions(options)).toThrow(wrong);
});

it("never repeats a key in its message", () => {
  expect(() => readClickOptions({ ...keys, serviceId: "", secretKey: "sh0rt" })).not.toThrow(
    /sh0rt/,
  );
});
