import { decrypt, encrypt, KeyRing, newDataKey, readKeys } from "./key-ring";

const key = (fill: string) => Buffer.alloc(32, fill).toString("base64");
const ring = (text: string) => new KeyRing(readKeys(text));

it("reads keys, the current one first", () => {
  expect(ring(`b:${key("b")}, a:${key("a")}`).current.id).toBe("b");
  expect(ring("").isEmpty).toBe(true);
  expect(() => ring("").current).toThrow("no key");
});

it.each([
  ["no id", key("a")],
  ["a short key", "a:c2hvcnQ="],
  ["an id with a space", `a b:${key("a")}`],
  ["one id twice", `a:${key("a")},a:${key("b")}`],
])("refuses %s, and repeats nothing of it", (_, text) => {
  expect(() => readKeys(text)).toThrow(/^(must be keys|has two keys)/);
  expect(() => readKeys(text)).not.toThrow(key("a"));
});

it("opens what was closed under its own name, with its own key, unchanged", () => {
  const dataKey = newDataKey();
  const wrapped = ring(`a:${key("a")}`).wrap(dataKey, "rxf_1:rx_1");
  expect(ring(`b:${key("b")},a:${key("a")}`).unwrap(wrapped, "rxf_1:rx_1")).toEqual(dataKey);
  for (const [keys, bound] of [
    [`a:${key("a")}`, "rxf_2:rx_1"],
    [`a:${key("b")}`, "rxf_1:rx_1"],
    [`b:${key("a")}`, "rxf_1:rx_1"],
  ] as const) {
    expect(() => ring(keys).unwrap(wrapped, bound)).toThrow("does not open");
  }
});

it("finds every changed byte, and closes nothing twice in one way", () => {
  const dataKey = newDataKey();
  const sealed = encrypt(dataKey, "x", Buffer.from("page"));
  expect(decrypt(dataKey, "x", sealed).toString()).toBe("page");
  expect(encrypt(dataKey, "x", Buffer.from("page"))).not.toEqual(sealed);
  for (let at = 0; at < sealed.length; at++) {
    const changed = Buffer.from(sealed);
    changed[at]! ^= 1;
    expect(() => decrypt(dataKey, "x", changed)).toThrow("does not open");
  }
  expect(() => decrypt(dataKey, "x", sealed.subarray(0, 20))).toThrow("does not open");
});
