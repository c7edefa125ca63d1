import type { Address } from "../commerce/cart";
import { prefill } from "./checkout-prefill";
import type { Customer, SavedAddress } from "./customer";

const address = (street: string): Address => ({
  name: "Ali Valiyev",
  phone: "+998901234567",
  province: "uz-tk",
  city: "Yunusobod tumani",
  street,
  districtSoato: "1726266",
  landmark: "",
  pin: null,
});
const saved = (id: string, street: string): SavedAddress => ({
  ...address(street),
  id,
  isDefault: id === "a",
});
const customer: Customer = {
  id: "cus_1",
  name: "Dilnoza Karimova",
  phone: "+998935554433",
  email: "d@example.uz",
  addresses: [saved("a", "Navoiy 1"), saved("b", "Bobur 2")],
};
const blank = { address: null, email: null };

it.each([
  ["a guest's empty cart", blank, null, null, ["", "", ""]],
  ["the default address", blank, customer, null, ["Ali Valiyev", "+998 90 123 45 67", "Navoiy 1"]],
  ["the address asked for", blank, customer, "b", ["Ali Valiyev", "+998 90 123 45 67", "Bobur 2"]],
  [
    "somebody else's address",
    blank,
    customer,
    "x",
    ["Ali Valiyev", "+998 90 123 45 67", "Navoiy 1"],
  ],
  [
    "what the cart was told",
    { address: address("Temur 3"), email: null },
    customer,
    null,
    ["Ali Valiyev", "+998 90 123 45 67", "Temur 3"],
  ],
  [
    "a shopper without addresses",
    blank,
    { ...customer, addresses: [] },
    null,
    ["Dilnoza Karimova", "+998 93 555 44 33", ""],
  ],
])("%s", (_, cart, shopper, chosen, [name, phone, street]) => {
  expect(prefill(cart, shopper, chosen)).toMatchObject({ name, phone, street });
});

it.each([
  [null, "d@example.uz"],
  ["998935554433@phone.invalid", "d@example.uz"],
  ["other@example.uz", "other@example.uz"],
])("the e-mail of a cart with %j is %s", (email, shown) => {
  expect(prefill({ address: null, email }, customer, null).email).toBe(shown);
});
