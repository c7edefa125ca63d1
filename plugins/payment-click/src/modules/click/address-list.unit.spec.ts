import { AddressList } from "./address-list";

const list = new AddressList(["185.8.212.0/24", "10.0.0.7", "2001:db8::/32"]);

it.each([
  ["185.8.212.176", true],
  ["185.8.213.1", false],
  ["10.0.0.7", true],
  ["10.0.0.8", false],
  ["::ffff:10.0.0.7", true],
  ["2001:db8::5", true],
  ["2001:db9::5", false],
  ["", false],
  ["185.8.212.176, 1.2.3.4", false],
])("%j: %p", (address, may) => {
  expect(list.has(address)).toBe(may);
});

it("is everybody when there is none", () => {
  expect(new AddressList(undefined).has("1.2.3.4")).toBe(true);
});
