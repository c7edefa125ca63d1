import { whyNotSold, type SaleFacts } from "./may-be-sold";

const facts = new Map<string, SaleFacts>([
  ["soap", { rx_class: null, sellable: null }],
  ["aspirin", { rx_class: "otc", sellable: 3 }],
  ["antibiotic", { rx_class: "rx", sellable: 9 }],
  ["tramadol", { rx_class: "strict", sellable: 9 }],
]);

describe("whyNotSold", () => {
  it.each([
    ["nothing at all", [], null],
    ["goods", [["soap", 99]], null],
    ["what nobody knows", [["new", 1]], null],
    ["over the counter", [["aspirin", 3]], null],
    ["more than is good", [["aspirin", 4]], "insufficient_inventory"],
    [
      "more than is good in two lines",
      [
        ["aspirin", 2],
        ["aspirin", 2],
      ],
      "insufficient_inventory",
    ],
    [
      "on prescription",
      [
        ["soap", 1],
        ["antibiotic", 1],
      ],
      "prescription_required",
    ],
    [
      "under strict accounting",
      [
        ["antibiotic", 1],
        ["tramadol", 1],
      ],
      "forbidden_remote",
    ],
  ] as [string, [string, number][], string | null][])("%s", (_, lines, expected) => {
    const wanted = lines.map(([variant_id, quantity]) => ({ variant_id, quantity }));
    expect(whyNotSold(wanted, facts)).toBe(expected);
  });
});
