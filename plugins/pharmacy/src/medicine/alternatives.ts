import type { RxClass } from "../types";

/** A medicine that could be taken for another one. Prices in so'm. */
export type Alternative = {
  product_id: string;
  title: string;
  rx_class: RxClass;
  in_stock: boolean;
  /** Of its cheapest pack; null when it has none. */
  price: number | null;
};

/** In stock first, then the cheaper one, then by name; never the medicine itself, nothing under strict accounting. */
export function orderAlternatives<A extends Alternative>(
  of: string,
  candidates: readonly A[],
): A[] {
  return candidates
    .filter(({ product_id, rx_class }) => product_id !== of && rx_class !== "strict")
    .sort(
      (a, b) =>
        Number(b.in_stock) - Number(a.in_stock) ||
        (a.price ?? Infinity) - (b.price ?? Infinity) ||
        byText(a.title, b.title) ||
        byText(a.product_id, b.product_id),
    );
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
