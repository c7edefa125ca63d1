import { TokenCipher } from "./token-cipher";

const cipher = new TokenCipher("demo-uzcard-secret");
const TOKEN = "0123456789abcdef";

it("opens what it has closed, for the same payment alone", () => {
  const hidden = cipher.encrypt(TOKEN, "7-a");
  expect(hidden).not.toContain(TOKEN);
  expect(cipher.decrypt(hidden, "7-a")).toBe(TOKEN);
  expect(cipher.decrypt(hidden, "7-b")).toBeNull();
  expect(new TokenCipher("another-secret").decrypt(hidden, "7-a")).toBeNull();
});

it("never writes the same twice", () => {
  expect(cipher.encrypt(TOKEN, "7-a")).not.toBe(cipher.encrypt(TOKEN, "7-a"));
});

it("refuses what was changed", () => {
  const parts = cipher.encrypt(TOKEN, "7-a").split(".");
  const changed = (i: number) =>
    parts
      .map((part, at) => (at === i ? `${part[0] === "A" ? "B" : "A"}${part.slice(1)}` : part))
      .join(".");
  for (const i of [1, 2, 3]) {
    expect(cipher.decrypt(changed(i), "7-a")).toBeNull();
  }
  for (const text of ["", "v1", "v2.a.b.c", "v1...", TOKEN]) {
    expect(cipher.decrypt(text, "7-a")).toBeNull();
  }
});
