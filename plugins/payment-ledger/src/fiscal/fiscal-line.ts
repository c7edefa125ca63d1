/**
 * One position of a fiscal receipt, the same for every provider (`fiscal.md` section 7). Sums are tiyin and include
 * VAT. A position of several units has one unit price; what does not divide goes into the discount.
 */
export type FiscalLine = {
  title: string;
  /** IKPU (MXIK): 17 digits, text because leading zeros are real. */
  mxik: string;
  /** 1 to 20 digits. */
  package_code: string;
  /** Unit code of the classifier. */
  units: number | null;
  /** GTIN, at most 13 digits. */
  barcode: string | null;
  /** Marking codes, one for each unit of a marked product. */
  marks: string[];
  /** Whole units. */
  quantity: number;
  /** Tiyin of one unit, before discounts. */
  unit_price: bigint;
  /** Tiyin off the whole position. */
  discount: bigint;
  vat_percent: number;
  /** 9 digits of a legal person or 14 of a natural one. */
  seller: { tin: string } | { pinfl: string } | null;
};
