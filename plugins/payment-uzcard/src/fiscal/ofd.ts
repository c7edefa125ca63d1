import {
  includedVat,
  lineTotal,
  type FiscalLine,
  type VatRounding,
} from "@medusa-uz/payment-ledger";

/** A position of the receipt as the gateway takes it (`fiscal.md` section 6); sums are tiyin. */
export type OfdLine = {
  qty: number;
  /** One unit. */
  price: number;
  /** The whole position. */
  total: number;
  mxik: string;
  package_code: string;
  name: string;
  /** VAT inside the position. */
  vat: number;
  tin?: string;
  mark?: string[];
};

export type Ofd = OfdLine[];

/**
 * The positions of a receipt, which add up to the lines exactly. The gateway knows no discount, so the units of a
 * discounted line are sent at what they really cost: as two positions where the tiyin do not divide.
 *
 * @returns null when there are no lines, or a sum is too large for a JSON number
 */
export function ofdOf(lines: FiscalLine[] | null, rounding?: VatRounding): Ofd | null {
  // A position given away for nothing is no sale, and the gateway takes none.
  const sold = (lines ?? []).filter((line) => lineTotal(line) > 0n);
  const isExact = sold.every((line) => Number.isSafeInteger(Number(lineTotal(line))));
  return sold.length > 0 && isExact
    ? sold.flatMap((line) => positionsOf(line).map((position) => ofdLine(line, position, rounding)))
    : null;
}

type Position = { qty: number; price: bigint; marks: string[] };

function positionsOf(line: FiscalLine): Position[] {
  const { quantity, marks } = line;
  const total = lineTotal(line);
  const price = total / BigInt(quantity);
  const dearer = Number(total % BigInt(quantity));
  const cheaper = quantity - dearer;
  const positions = [
    { qty: cheaper, price, marks: marks.slice(0, cheaper) },
    { qty: dearer, price: price + 1n, marks: marks.slice(cheaper) },
  ];
  return positions.filter(({ qty, price }) => qty > 0 && price > 0n);
}

function ofdLine(
  line: FiscalLine,
  { qty, price, marks }: Position,
  rounding?: VatRounding,
): OfdLine {
  const total = price * BigInt(qty);
  const seller = line.seller && ("tin" in line.seller ? line.seller.tin : line.seller.pinfl);
  return {
    qty,
    price: Number(price),
    total: Number(total),
    mxik: line.mxik,
    package_code: line.package_code,
    name: line.title,
    vat: Number(includedVat(total, line.vat_percent, rounding)),
    ...(seller && { tin: seller }),
    ...(marks.length > 0 && { mark: marks }),
  };
}
