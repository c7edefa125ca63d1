import fc from "fast-check";
import { buildCodes, buildItem, buildOrder, buildSettings, DELIVERY } from "./fiscal.fixture";
import { exactSum, ONE_TIYIN } from "./exact-sum";
import type { FiscalLine } from "./fiscal-line";
import { lineTotal } from "./included-vat";
import { linesOfOrder } from "./lines-of-order";
import type { SoldOrder } from "./sold-order";

const settings = buildSettings();

function linesOf(order: SoldOrder, of = settings): FiscalLine[] {
  const read = linesOfOrder(order, of);
  expect(read).not.toHaveProperty("problems");
  return "lines" in read ? read.lines : [];
}

const sumOf = (lines: FiscalLine[]) => lines.reduce((sum, line) => sum + lineTotal(line), 0n);
/** [unit price, quantity, discount] */
const money = (lines: FiscalLine[]) =>
  lines.map(({ unit_price, quantity, discount }) => [unit_price, quantity, discount]);

describe("lines", () => {
  it("say everything about a product", () => {
    const codes = buildCodes({ units: 241092, barcode: "4780000000017", seller_tin: "301234567" });
    const item = buildItem({ codes, quantity: "2", gross: "300000", marks: ["a", "b"] });
    expect(linesOf(buildOrder({ items: [item], total: 30_000_000n }))).toEqual([
      {
        title: "Choy, 100 g",
        mxik: "00702001001000001",
        package_code: "1209885",
        units: 241092,
        barcode: "4780000000017",
        marks: ["a", "b"],
        quantity: 2,
        unit_price: 15_000_000n,
        discount: 0n,
        vat_percent: 12,
        seller: { tin: "301234567" },
      },
    ]);
  });

  it("vector 3: a discount, and delivery as a service line with codes of its own", () => {
    const order = buildOrder({
      items: [buildItem({ quantity: "2", gross: "10100", net: "10000" })],
      delivery: ["5000", "5000"],
      total: 1_500_000n,
    });
    const lines = linesOf(order);
    expect(money(lines)).toEqual([
      [505_000n, 2, 10_000n],
      [500_000n, 1, 0n],
    ]);
    expect(lines[1]).toMatchObject({ ...DELIVERY, seller: null, marks: [], barcode: null });
  });

  it.each<[string, Parameters<typeof buildOrder>[0], unknown]>([
    [
      "a unit price that does not divide is the next tiyin, less a discount",
      { items: [buildItem({ quantity: "3", gross: "100" })], total: 10_000n },
      [[3_334n, 3, 2n]],
    ],
    [
      "thirds of a discount are made whole",
      {
        items: ["1", "1", "1"].map(() =>
          buildItem({ gross: "100", net: "66.66666666666666666667" }),
        ),
        total: 20_000n,
      },
      [
        [10_000n, 1, 3_333n],
        [10_000n, 1, 3_333n],
        [10_000n, 1, 3_334n],
      ],
    ],
    [
      "vector 4: what the whole order is credited with is spread",
      {
        items: ["333", "333", "334"].map((gross) => buildItem({ gross })),
        credit: "10",
        total: 99_000n,
      },
      [
        [33_300n, 1, 333n],
        [33_300n, 1, 333n],
        [33_400n, 1, 334n],
      ],
    ],
    [
      "a gift of a promotion stays, discounted to nothing",
      { items: [buildItem(), buildItem({ gross: "5000", net: "0" })] },
      [
        [15_000_000n, 1, 0n],
        [500_000n, 1, 500_000n],
      ],
    ],
    [
      "what never cost anything is left out",
      { items: [buildItem(), buildItem({ gross: "0", codes: null, quantity: "0" })] },
      [[15_000_000n, 1, 0n]],
    ],
    [
      "delivery given away is left out",
      { delivery: ["25000", "0"] as [string, string] },
      [[15_000_000n, 1, 0n]],
    ],
    [
      "delivery at half price",
      { delivery: ["25000", "12500.5"] as [string, string], total: 16_250_050n },
      [
        [15_000_000n, 1, 0n],
        [2_500_000n, 1, 1_249_950n],
      ],
    ],
    [
      "a whole quantity written with decimals",
      { items: [buildItem({ quantity: "2.000", gross: "300000" })], total: 30_000_000n },
      [[15_000_000n, 2, 0n]],
    ],
  ])("%s", (_what, over, expected) => {
    const order = buildOrder(over);
    const lines = linesOf(order);
    expect(money(lines)).toEqual(expected);
    expect(sumOf(lines)).toBe(order.total);
  });

  it.each([
    ["its own", buildCodes({ seller_pinfl: "12345678901234" }), { pinfl: "12345678901234" }],
    ["the shop's", buildCodes(), { tin: "301234567" }],
  ])("name as seller %s", (_whose, codes, seller) => {
    const order = buildOrder({ items: [buildItem({ codes })] });
    expect(linesOf(order, buildSettings({ seller_tin: "301234567" }))[0].seller).toEqual(seller);
  });

  it.each([
    [null, "4780000000017", "4780000000017"],
    ["4780000000024", "4780000000017", "4780000000024"],
    [null, "OUR-17", null],
    [null, null, null],
  ])("barcode %p, the variant's %p: %p", (own, variants, barcode) => {
    const item = buildItem({ codes: buildCodes({ barcode: own }), barcode: variants });
    expect(linesOf(buildOrder({ items: [item] }))[0].barcode).toBe(barcode);
  });

  it("add up to any total exactly, with no discount below nothing", () => {
    const position = fc.record({
      quantity: fc.integer({ min: 1, max: 50 }),
      // In 10^-18 tiyin, so that every fraction occurs.
      gross: fc.bigInt(ONE_TIYIN, 10n ** 10n * ONE_TIYIN),
      left: fc.bigInt(0n, 1000n),
    });
    fc.assert(
      fc.property(
        fc.array(position, { minLength: 1, maxLength: 12 }),
        fc.bigInt(0n, 10n ** 7n * ONE_TIYIN),
        fc.bigInt(0n, 900n),
        (positions, shipping, credited) => {
          const items = positions.map(({ quantity, gross, left }) => ({
            ...buildItem({ quantity: String(quantity) }),
            gross,
            net: (gross * left) / 1000n,
          }));
          const exact = items.reduce((sum, { net }) => sum + net, shipping);
          const total = (exact - (exact * credited) / 1000n) / ONE_TIYIN;
          fc.pre(total > 0n);
          const order: SoldOrder = {
            currency_code: "uzs",
            total,
            items,
            delivery: { gross: shipping, net: shipping },
            credit: exact - total * ONE_TIYIN,
          };
          const lines = linesOf(order);
          expect(sumOf(lines)).toBe(total);
          expect(lines.filter(({ discount }) => discount < 0n)).toEqual([]);
        },
      ),
    );
  });
});

describe("problems", () => {
  const about = {
    title: "Choy, 100 g",
    variant_id: "variant_1",
    product_id: "prod_1",
    sku: "TEA-100",
  };

  it.each<[string, Parameters<typeof buildOrder>[0], unknown[]]>([
    [
      "a product without codes",
      { items: [buildItem({ codes: null })] },
      [{ code: "no_codes", ...about }],
    ],
    [
      "a rate the shop does not use",
      { items: [buildItem({ codes: buildCodes({ vat_percent: 15 }) })] },
      [{ code: "vat_percent", ...about }],
    ],
    [
      "half a kilogram",
      { items: [buildItem({ quantity: "0.5" })] },
      [{ code: "quantity", ...about }],
    ],
    ["no quantity", { items: [buildItem({ quantity: "0" })] }, [{ code: "quantity", ...about }]],
    [
      "marking codes of one unit of two",
      { items: [buildItem({ quantity: "2", marks: ["a"] })] },
      [{ code: "marks", ...about }],
    ],
    ["dollars", { currency_code: "usd" }, [{ code: "currency" }]],
    ["a fraction of a tiyin", { total: null }, [{ code: "total" }]],
    ["nothing", { items: [], total: 0n }, [{ code: "no_lines" }]],
    ["a tiyin too much", { total: 15_000_001n }, [{ code: "sum" }]],
    ["a tiyin too little", { total: 14_999_999n }, [{ code: "sum" }]],
    ["credit that is not in the total", { credit: "1" }, [{ code: "sum" }]],
    ["a surcharge as credit", { credit: "-1", total: 15_000_100n }, [{ code: "sum" }]],
  ])("%s", (_what, over, problems) => {
    expect(linesOfOrder(buildOrder(over), settings)).toEqual({ problems });
  });

  it("name every product and delivery at once", () => {
    const order = buildOrder({
      items: [
        buildItem({ codes: null, quantity: "1.5" }),
        buildItem({ title: "Non", codes: null }),
      ],
      delivery: ["5000", "5000"],
      total: 30_500_000n,
    });
    expect(linesOfOrder(order, buildSettings({ delivery: null }))).toEqual({
      problems: [
        { code: "no_codes", ...about },
        { code: "quantity", ...about },
        { code: "no_codes", ...about, title: "Non" },
        { code: "no_delivery_codes" },
      ],
    });
  });
});

it.each([
  ["150000", 15_000_000n * ONE_TIYIN],
  ["0.01", ONE_TIYIN],
  ["-2.5", -250n * ONE_TIYIN],
  ["66.6666666666666666666699", 6_666_666_666_666_666_666_666n],
])("%s so'm is exact", (som, sum) => {
  expect(exactSum(som)).toBe(sum);
});

it.each(["", "1e21", "NaN", "1,5"])("%p is no sum", (text) => {
  expect(() => exactSum(text)).toThrow("is not a sum");
});
