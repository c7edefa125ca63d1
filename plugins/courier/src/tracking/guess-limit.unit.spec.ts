import { GuessLimit, networkOf } from "./guess-limit";

it("lets a caller miss twenty times, and then nobody of that network look", async () => {
  const limit = new GuessLimit();
  for (let miss = 0; miss < 20; miss++) {
    expect(await limit.waitOf("2001:db8::1")).toBe(0);
    await limit.miss("2001:db8::1");
  }
  await limit.miss("2001:db8::1");
  expect(await limit.waitOf("2001:db8::2")).toBeGreaterThan(590);
  expect(await limit.waitOf("2001:db8:1::1")).toBe(0);
});

it.each([
  ["203.0.113.9", "203.0.113.9"],
  ["::ffff:203.0.113.9", "203.0.113.9"],
  ["2001:db8:1:2:3::4", "2001:db8:1:2"],
  ["not an address", "unknown"],
  [undefined, "unknown"],
])("takes %s for %s", (address, network) => {
  expect(networkOf(address)).toBe(network);
});
