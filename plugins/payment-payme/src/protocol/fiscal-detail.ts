import type { FiscalLine } from "@medusa-uz/payment-ledger";

export type FiscalDetail = {
  receipt_type: 0;
  items: {
    title: string;
    /** Tiyin of one unit. */
    price: number;
    count: number;
    code: string;
    package_code: string;
    vat_percent: number;
    units?: number;
    /** Tiyin off the whole position. */
    discount?: number;
  }[];
};

/**
 * Section 7: the lines of the receipt Payme issues. Delivery is a line like any other, because `shipping` has no code of
 * its own.
 *
 * @returns null when a sum is too large for a JSON number
 */
export function fiscalDetail(lines: FiscalLine[]): FiscalDetail | null {
  const isExact = lines.every(
    ({ unit_price, discount }) =>
      Number.isSafeInteger(Number(unit_price)) && Number.isSafeInteger(Number(discount)),
  );
  return isExact ? { receipt_type: 0, items: lines.map(fiscalItem) } : null;
}

function fiscalItem(line: FiscalLine): FiscalDetail["items"][number] {
  return {
    title: line.title,
    price: Number(line.unit_price),
    count: line.quantity,
    code: line.mxik,
    package_code: line.package_code,
    vat_percent: line.vat_percent,
    ...(line.units !== null && { units: line.units }),
    ...(line.discount > 0n && { discount: Number(line.discount) }),
  };
}
