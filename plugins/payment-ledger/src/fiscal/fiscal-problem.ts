import type { FiscalLine } from "./fiscal-line";

/** Why no receipt can be made for an order. Words for each code are in the admin under `fiscal.problems.<code>`. */
export type FiscalProblem =
  | {
      /**
       * `no_codes`: the product variant has none. `vat_percent`: its rate is not one of the shop's. `quantity`: receipts
       * count whole units. `marks`: marking codes are noted, but not one for each unit.
       */
      code: "no_codes" | "vat_percent" | "quantity" | "marks";
      title: string;
      variant_id: string | null;
      product_id: string | null;
      sku: string | null;
    }
  /** Delivery is sold and has no codes in the settings. */
  | { code: "no_delivery_codes" }
  /**
   * `currency`: not in so'm. `total`: a fraction of a tiyin. `sum`: the positions do not add up to the total.
   * `no_lines`: nothing is sold. `no_order`: there is no such order. `no_shop_codes`: no product of the shop has codes.
   */
  | { code: "currency" | "total" | "sum" | "no_lines" | "no_order" | "no_shop_codes" };

/** The lines of a receipt, which add up to the order's total exactly, or everything that is in the way. */
export type FiscalLines = { lines: FiscalLine[] } | { problems: FiscalProblem[] };
