import {
  jsonDigits,
  lineTotal,
  lineVat,
  type FiscalLine,
  type RawNumber,
  type VatRounding,
} from "@medusa-uz/payment-ledger";

/** A position as Click wants it, section 8.1; sums in tiyin. */
export type FiscalItem = {
  Name: string;
  SPIC: string;
  PackageCode: string;
  Units?: number;
  Barcode?: string;
  Labels?: string[];
  GoodPrice: RawNumber;
  /** All units together, before the discount. */
  Price: RawNumber;
  Amount: number;
  VAT: RawNumber;
  VATPercent: number;
  Discount: RawNumber;
  CommissionInfo: { TIN: string } | { PINFL: string };
};

export type FiscalItems = { items: FiscalItem[]; received_ecash: RawNumber };

const NAME_LIMIT = 63;
/** Letters of one marking code, and codes of one position. */
const LABEL_LIMIT = 21;
const LABELS_LIMIT = 300;

/**
 * The receipt's lines, or why there are none. They must add up to `paid` (tiyin): a receipt about another sum than was
 * taken is worse than none.
 */
export function fiscalItems(
  lines: FiscalLine[],
  paid: bigint,
  rounding: VatRounding = "half_up",
): FiscalItems | { why: string } {
  const sum = lines.reduce((total, line) => total + lineTotal(line), 0n);
  if (sum !== paid) {
    return { why: `the receipt's lines add up to ${sum} tiyin, and ${paid} were paid` };
  }
  const labels = lines.find(
    ({ marks }) => marks.length > LABELS_LIMIT || marks.some(({ length }) => length > LABEL_LIMIT),
  );
  if (labels) {
    const limits = `${LABELS_LIMIT} codes of ${LABEL_LIMIT} letters`;
    return { why: `${labels.title}: Click takes at most ${limits} for one position` };
  }
  const items = lines.map((line) => fiscalItem(line, rounding));
  const isComplete = items.every((item) => item !== null);
  return isComplete
    ? { items, received_ecash: jsonDigits(sum) }
    : { why: "a seller's tax number is missing in the fiscal settings" };
}

function fiscalItem(line: FiscalLine, rounding: VatRounding): FiscalItem | null {
  const { seller } = line;
  if (!seller) {
    return null;
  }
  return {
    Name: itemName(line.title),
    SPIC: line.mxik,
    // Two editions of Click's page disagree on which of the two is mandatory.
    PackageCode: line.package_code,
    ...(line.units !== null && { Units: line.units }),
    ...(line.barcode && { Barcode: line.barcode }),
    ...(line.marks.length > 0 && { Labels: line.marks }),
    GoodPrice: jsonDigits(line.unit_price),
    Price: jsonDigits(line.unit_price * BigInt(line.quantity)),
    Amount: line.quantity,
    VAT: jsonDigits(lineVat(line, rounding)),
    VATPercent: line.vat_percent,
    Discount: jsonDigits(line.discount),
    CommissionInfo: "tin" in seller ? { TIN: seller.tin } : { PINFL: seller.pinfl },
  };
}

/** At most 63 characters, cut before the unit (what follows the last comma) and never within a character. */
export function itemName(title: string): string {
  if (title.length <= NAME_LIMIT) {
    return title;
  }
  const comma = title.lastIndexOf(", ");
  const unit = comma > 0 ? title.slice(comma) : "";
  return unit !== "" && unit.length <= NAME_LIMIT / 2
    ? cut(title.slice(0, comma), NAME_LIMIT - unit.length) + unit
    : cut(title, NAME_LIMIT);
}

function cut(text: string, limit: number): string {
  let kept = "";
  for (const { segment } of new Intl.Segmenter("uz").segment(text)) {
    if (kept.length + segment.length > limit) {
      break;
    }
    kept += segment;
  }
  return kept.trimEnd();
}
