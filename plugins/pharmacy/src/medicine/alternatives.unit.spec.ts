import fc from "fast-check";
import { orderAlternatives, type Alternative } from "./alternatives";

const medicine = (product_id: string, more: Partial<Alternative> = {}): Alternative => ({
  product_id,
  title: product_id,
  rx_class: "otc",
  in_stock: true,
  price: 10,
  ...more,
});

describe("orderAlternatives", () => {
  it("has what is in stock first, then what is cheaper, then the name", () => {
    const ordered = orderAlternatives("self", [
      medicine("gone", { in_stock: false, price: 1 }),
      medicine("dear", { price: 90 }),
      medicine("b"),
      medicine("a"),
      medicine("unpriced", { price: null }),
      medicine("self", { price: 1 }),
      medicine("strict", { rx_class: "strict", price: 1 }),
      medicine("prescribed", { rx_class: "rx", price: 2 }),
    ]);
    expect(ordered.map(({ product_id }) => product_id)).toEqual([
      "prescribed",
      "a",
      "b",
      "dear",
      "unpriced",
      "gone",
    ]);
  });

  it("never has the medicine itself, and one order whatever comes in", () => {
    const some = fc.record({
      product_id: fc.constantFrom("a", "b", "c", "d", "e"),
      title: fc.constantFrom("x", "y"),
      rx_class: fc.constantFrom("otc" as const, "rx" as const, "strict" as const),
      in_stock: fc.boolean(),
      price: fc.option(fc.nat(3)),
    });
    const many = fc.uniqueArray(some, { selector: ({ product_id }) => product_id });
    fc.assert(
      fc.property(many, (candidates) => {
        const ordered = orderAlternatives("a", candidates);
        expect(ordered.some(({ product_id }) => product_id === "a")).toBe(false);
        expect(orderAlternatives("a", [...candidates].reverse())).toEqual(ordered);
      }),
    );
  });
});
