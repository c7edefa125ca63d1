import { compareLine } from "./live-lines";
import type { Variant } from "./variant";

const variant = (overrides: Partial<Variant>): Variant => ({
  id: "variant_1",
  title: "",
  price: 1000,
  listPrice: null,
  stock: 10,
  ...overrides,
});

it.each([
  ["enough", variant({}), "ok", 10],
  ["exactly enough", variant({ stock: 2 }), "ok", 2],
  ["too few", variant({ stock: 1 }), "short", 1],
  ["none", variant({ stock: 0 }), "short", 0],
  ["not counted", variant({ stock: null }), "ok", null],
  ["without a price", variant({ price: null }), "gone", 0],
  ["no longer there", undefined, "gone", 0],
])("two pieces of a variant: %s", (_what, live, state, stock) => {
  expect(compareLine({ quantity: 2 }, live)).toEqual({ state, stock });
});
