export type StockState = "in" | "low" | "out";
const LOW = 5;

/** `null` is stock that is not counted: always there. */
export function stockOf(stock: number | null): StockState {
  if (stock === null || stock > LOW) return "in";
  return stock > 0 ? "low" : "out";
}

/** The most of a variant one order may take. */
export const MAX_QUANTITY = 99;
export const mostOf = (stock: number | null): number =>
  Math.min(stock ?? MAX_QUANTITY, MAX_QUANTITY);
