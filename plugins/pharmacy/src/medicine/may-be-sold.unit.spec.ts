import { isShortOf, type SaleFacts } from "./may-be-sold";

const facts = new Map<string, SaleFacts>([
  ["soap", { rx_class: null, sellable: null }],
  ["aspirin", { rx_class: "otc", sellable: 3 }],
]);

describe("stock of what can be sold", () => {
  it.each([
    ["nothing at all", [], false],
    ["goods that nobody counts", [["soap", 99]], false],
    ["what nobody knows", [["new", 1]], false],
    ["as many as are good", [["aspirin", 3]], false],
    ["more than are good", [["aspirin", 4]], true],
    [
      "more than are good in two lines",
      [
        ["aspirin", 2],
        ["aspirin", 2],
      ],
      true,
    ],
  ] as [string, [string, number][], boolean][])("%s", (_, lines, expected) => {
    const wanted = lines.map(([variant_id, quantity]) => ({ variant_id, quantity }));
    expect(isShortOf(wanted, facts)).toBe(expected);
  });
});
