import type { FiscalProblem } from "./fiscal-api";
import { variantName } from "./variant-name";
import { worthTelling } from "./worth-telling";

it.each([
  ["Choy", "100 g", "Choy, 100 g"],
  ["Choy", "Choy", "Choy"],
  ["Choy", "Default variant", "Choy"],
  ["Choy", "default", "Choy"],
  ["Choy", null, "Choy"],
  ["Choy", "", "Choy"],
])("%s with the variant %p is called %s", (product_title, variant_title, name) => {
  expect(variantName({ product_title, variant_title })).toBe(name);
});

it.each<[FiscalProblem["code"], boolean, "awaiting" | "processing" | "paid" | "cancelled", number]>(
  [
    ["no_delivery_codes", false, "awaiting", 1],
    ["no_delivery_codes", true, "processing", 1],
    ["no_delivery_codes", true, "paid", 0],
    ["no_delivery_codes", true, "cancelled", 0],
    ["no_shop_codes", false, "awaiting", 0],
    ["no_shop_codes", true, "awaiting", 1],
  ],
)("%s, required %p, of an order that is %s is told: %i", (code, required, status, told) => {
  const problems = [{ code }] as FiscalProblem[];
  expect(worthTelling({ problems, required }, status)).toHaveLength(told);
});
