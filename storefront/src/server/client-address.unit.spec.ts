import { addressReader } from "./client-address";

const asked = (remoteAddress: string, forwarded?: string) => ({
  socket: { remoteAddress },
  headers: forwarded === undefined ? {} : { "x-forwarded-for": forwarded },
});

it.each([
  ["", "203.0.113.9", "1.2.3.4", "203.0.113.9"],
  ["", "::ffff:203.0.113.9", undefined, "203.0.113.9"],
  ["", "127.0.0.1", "1.2.3.4", "1.2.3.4"],
  ["", "::1", "2001:db8::7", "2001:db8::7"],
  ["loopback", "127.0.0.1", "9.9.9.9, 1.2.3.4", "1.2.3.4"],
  ["10.0.0.0/8", "10.0.0.1", "1.2.3.4, 5.6.7.8", "5.6.7.8"],
  ["10.0.0.0/8", "10.0.0.1", undefined, "10.0.0.1"],
  ["10.0.0.0/8", "203.0.113.9", "1.2.3.4", "203.0.113.9"],
  ["loopback, 10.0.0.0/8", "127.0.0.1", "6.6.6.6, 1.2.3.4, 10.1.1.1", "1.2.3.4"],
  ["loopback", "127.0.0.1", "<script>", ""],
])("TRUST_PROXY=%j, from %s saying %j: %s", (trust, remote, forwarded, address) => {
  expect(addressReader(trust)(asked(remote, forwarded))).toBe(address);
});

it("refuses nonsense at the start", () => {
  expect(() => addressReader("yes please")).toThrow(TypeError);
});
