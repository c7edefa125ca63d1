import { maskedPhone, shopperTitle } from "./shopper-title";

describe("maskedPhone", () => {
  it.each([
    ["998901234567", "+998 90 *** ** 67"],
    ["+998 90 123-45-67", "+998 90 *** ** 67"],
    ["79161234567", null],
    ["", null],
    [null, null],
  ])("%j is %j", (phone, masked) => {
    expect(maskedPhone(phone)).toBe(masked);
  });
});

describe("shopperTitle", () => {
  it.each([
    [
      { first_name: "Aziza", last_name: "Karimova", phone: "+998901234567" },
      "Aziza Karimova · +998 90 *** ** 67",
    ],
    [{ first_name: "Aziza", last_name: null, phone: null }, "Aziza"],
    [{ first_name: "", last_name: "", phone: "998901234567" }, "+998 90 *** ** 67"],
    [{}, "Mehmon"],
    [null, "Mehmon"],
  ])("%j is %j", (customer, title) => {
    expect(shopperTitle(customer, "Mehmon")).toBe(title);
  });
});
