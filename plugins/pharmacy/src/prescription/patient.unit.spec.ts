import { nameKeys, sealText, unsealText, unsealWithAny } from "./patient";

const SECRET = "s".repeat(32);

describe("patient", () => {
  it("is sealed anew each time and opens under its own prescription alone", () => {
    const sealed = sealText(SECRET, "rx_1", "Gʻulom Oʻrinov");
    expect(sealed).not.toBe(sealText(SECRET, "rx_1", "Gʻulom Oʻrinov"));
    expect(unsealText(SECRET, "rx_1", sealed)).toBe("Gʻulom Oʻrinov");
    expect(() => unsealText(SECRET, "rx_2", sealed)).toThrow();
    expect(() => unsealText("t".repeat(32), "rx_1", sealed)).toThrow();
  });

  it("opens with the secret of before too, and with no other", () => {
    const sealed = sealText(SECRET, "rx_1", "Aziza");
    expect(unsealWithAny(["t".repeat(32), SECRET], "rx_1", sealed)).toBe("Aziza");
    expect(unsealWithAny(["t".repeat(32)], "rx_1", sealed)).toBeNull();
  });

  it("is found by a word of the name in either alphabet, and by nobody without the secret", () => {
    const keys = nameKeys(SECRET, "Aziza Karimova");
    expect(nameKeys(SECRET, "каримова")).toEqual([keys[1]]);
    expect(nameKeys("t".repeat(32), "Karimova")).not.toEqual([keys[1]]);
    expect(nameKeys(SECRET, " - ")).toEqual([]);
  });
});
