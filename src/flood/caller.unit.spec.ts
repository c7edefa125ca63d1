import { callerOf, phoneKey } from "./caller";

it.each([
  ["203.0.113.9", "203.0.113.9"],
  ["::ffff:203.0.113.9", "203.0.113.9"],
  ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2"],
  ["2001:db8:1:2::1", "2001:db8:1:2"],
  ["2001:db8:1:3::1", "2001:db8:1:3"],
  ["::1", "0:0:0:0"],
  ["not an address", "unknown"],
  [undefined, "unknown"],
])("takes %s for %s", (address, caller) => {
  expect(callerOf(address)).toBe(caller);
});

it("knows a phone however it is written, and does not keep it", () => {
  const key = phoneKey("+998 (90) 123-45-67", "secret");
  expect(phoneKey("901234567", "secret")).toBe(key);
  expect(phoneKey("998901234567", "secret")).toBe(key);
  expect(phoneKey("998901234568", "secret")).not.toBe(key);
  expect(phoneKey("998901234567", "other")).not.toBe(key);
  expect(key).not.toContain("1234567");
  expect(phoneKey("12345", "secret")).toBeNull();
});
