import { readPaymeOptions } from "./options";

const keys = { merchantId: "587f72c72cac0d162c722ae2", secretKey: "production-key" };

it("fills the defaults in", () => {
  expect(readPaymeOptions({ ...keys, testKey: undefined, database: {} })).toEqual({
    ...keys,
    allowTestKey: false,
    checkoutUrl: "https://checkout.paycom.uz",
    busyCode: -31099,
    login: "Paycom",
    accountField: "order_id",
    allowRefunds: true,
    callsPerMinute: 120_000,
  });
});

it.each([
  [undefined, "merchantId"],
  [{ ...keys, merchantId: " " }, "merchantId"],
  [{ ...keys, secretKey: "" }, "secretKey"],
  [{ ...keys, checkoutUrl: "checkout.paycom.uz" }, "checkoutUrl"],
  [{ ...keys, busyCode: -31050 }, "busyCode"],
  [{ ...keys, accountField: "order id" }, "accountField"],
  [{ ...keys, allowTestKey: true }, "testKey"],
  [{ ...keys, sekretKey: "typo" }, "sekretKey"],
])("refuses %p because of %s", (options, wrong) => {
  expect(() => readPaymeOptions(options)).toThrow(wrong);
});

it("never repeats a key in its message", () => {
  expect(() => readPaymeOptions({ merchantId: "", secretKey: "sh0rt" })).not.toThrow(/sh0rt/);
});
