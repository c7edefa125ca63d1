import { isCounterOnly, readFacts } from "./facts";

const form = { uz: "tabletka", ru: "таблетки", en: "tablets" };

describe("readFacts", () => {
  it("reads a medicine in the shopper's language", () => {
    const facts = readFacts(
      {
        kind: "medicine",
        demo_price: true,
        rx: "no",
        facts: { form, strength: "500 mg", inn: "paracetamol" },
      },
      "ru",
    );
    expect(facts).toMatchObject({
      kind: "medicine",
      demoPrice: true,
      noPrescription: true,
      line: "таблетки, 500 мг",
    });
    expect(facts.rows.map((row) => row.value)).toEqual(["paracetamol", "таблетки", "500 мг"]);
  });

  it.each([
    ["Parasetamol, tabletka", "500 mg"],
    ["Parasetamol, Tabletka, 500 mg", "Nika Pharm"],
    ["Parasetamol", "tabletka, 500 mg"],
  ])("does not repeat the title %s", (title, line) => {
    const facts = { form: { uz: "tabletka" }, strength: "500 mg", manufacturer: "Nika Pharm" };
    expect(readFacts({ facts }, "uz", title).line).toBe(line);
  });

  it.each([
    ["ru", "15 mg/5 ml", "15 мг/5 мл"],
    ["ru", "33 000 XB", "33 000 МЕ"],
    ["en", "33 000 XB", "33 000 IU"],
    ["uz", "33 000 XB", "33 000 XB"],
    ["ru", "10%", "10%"],
  ] as const)("%s writes %s as %s", (locale, strength, expected) => {
    expect(readFacts({ facts: { strength } }, locale).rows[0]?.value).toBe(expected);
  });

  it("knows a strength the title writes in other units", () => {
    const facts = { strength: "600 mg", manufacturer: "Sandoz" };
    expect(readFacts({ facts }, "en", "ACC Long 600 milligrams").line).toBe("Sandoz");
  });

  it.each([
    ["nothing", undefined, ""],
    ["no facts", { kind: "goods" }, ""],
    ["facts of the wrong shape", { kind: "tool", facts: { form: 5, strength: "1 kg" } }, "1 kg"],
    ["a form in another language only", { facts: { form: { uz: "sirop" } } }, "sirop"],
  ])("bears %s", (_what, metadata, line) => {
    expect(readFacts(metadata, "en")).toMatchObject({ kind: "goods", line });
  });
});

it.each([
  ["rx", "otc_only", true],
  ["rx", "uz_strict", false],
  ["rx", "uz_hold", false],
  ["rx", "generic_rx", false],
  ["rx", undefined, false],
  ["strict", "generic_rx", true],
  ["otc", "otc_only", false],
  [null, "otc_only", false],
] as const)("%s in %s is at the counter only: %s", (rxClass, profile, expected) => {
  expect(isCounterOnly(rxClass, profile)).toBe(expected);
});
