import type { FiscalCodes } from "./codes";
import type { ExactSum } from "./exact-sum";

/** One position of an order, as far as its receipt is concerned. Sums are of the whole position and include VAT. */
export type SoldItem = {
  /** Id of the order's line. */
  line_id: string;
  title: string;
  variant_id: string | null;
  product_id: string | null;
  sku: string | null;
  barcode: string | null;
  /** Decimal text; receipts count whole units only. */
  quantity: string;
  /** Before discounts. */
  gross: ExactSum;
  /** After discounts. */
  net: ExactSum;
  /** Null until staff have entered them. */
  codes: FiscalCodes | null;
  /** Marking codes of the very units sold, when staff have scanned them. */
  marks: string[];
};

export type SoldOrder = {
  currency_code: string;
  /** Tiyin; null when the total has a fraction of one and so cannot be paid. */
  total: bigint | null;
  items: SoldItem[];
  /** Every shipping method together. */
  delivery: { gross: ExactSum; net: ExactSum };
  /** What the order as a whole was credited with (gift cards, corrections), so'm. */
  credit: ExactSum;
};
