import { hashOfToken, isToken, newToken } from "./token";

describe("token", () => {
  const bytes = Buffer.from(Array.from({ length: 32 }, (_, i) => i));

  it("is the protocol's vector", () => {
    const token = newToken(bytes);
    expect(token).toBe("AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8");
    expect(hashOfToken(token)).toBe(
      "ea866a757e4c38babfa8127cbe9a409d3e1f93a00ff1488ff735fcf917afffd0",
    );
  });

  it("is 43 characters, and never the same", () => {
    const tokens = Array.from({ length: 50 }, () => newToken());
    expect(tokens.every(isToken)).toBe(true);
    expect(new Set(tokens).size).toBe(50);
  });

  it.each(["", "short", `${"a".repeat(42)}!`, "a".repeat(44)])("%j is none", (text) => {
    expect(isToken(text)).toBe(false);
  });
});
