/** One position of an order, in tiyin, as the fiscal receipt needs it. Prices include VAT. */
export type FiscalLine = {
  title: string;
  quantity: number;
  /** All units, before discounts. */
  gross: bigint;
  /** All units together. */
  discount: bigint;
  /** IKPU (MXIK): 17 digits, kept as text because leading zeros are real. */
  mxik: unknown;
  package_code: unknown;
  vat_percent: unknown;
  units?: unknown;
};

export type FiscalDetail = {
  receipt_type: 0;
  shipping?: { title: string; price: number };
  items: {
    title: string;
    price: number;
    count: number;
    code: string;
    package_code: string;
    vat_percent: number;
    units?: number;
    discount?: number;
  }[];
};

/**
 * Section 7: the lines of the receipt Payme issues, or null when they cannot be told truly: a product without codes, a
 * price that does not divide into units, or lines that do not add up to `amount` (U9). Codes are never invented.
 */
export function fiscalDetail(
  lines: FiscalLine[],
  shipping: { title: string; price: bigint },
  amount: bigint,
): FiscalDetail | null {
  const items = lines.map(fiscalItem).filter((item) => item !== null);
  if (items.length === 0 || items.length !== lines.length) {
    return null;
  }
  const lineSum = lines.reduce((sum, { gross, discount }) => sum + gross - discount, 0n);
  if (lineSum + shipping.price !== amount) {
    return null;
  }
  return {
    receipt_type: 0,
    ...(shipping.price > 0n && {
      shipping: { title: shipping.title, price: Number(shipping.price) },
    }),
    items,
  };
}

function fiscalItem(line: FiscalLine): FiscalDetail["items"][number] | null {
  const { quantity, gross, discount } = line;
  const code = String(line.mxik ?? "");
  const package_code = String(line.package_code ?? "");
  const vat_percent = Number(line.vat_percent ?? NaN);
  const units = Number(line.units ?? NaN);
  const isWhole = Number.isSafeInteger(quantity) && quantity > 0 && gross % BigInt(quantity) === 0n;
  if (
    !isWhole ||
    !/^\d{17}$/.test(code) ||
    !/^\d{1,20}$/.test(package_code) ||
    !Number.isInteger(vat_percent) ||
    vat_percent < 0 ||
    vat_percent > 100
  ) {
    return null;
  }
  return {
    title: line.title,
    price: Number(gross / BigInt(quantity)),
    count: quantity,
    code,
    package_code,
    vat_percent,
    ...(Number.isSafeInteger(units) && { units }),
    ...(discount > 0n && { discount: Number(discount) }),
  };
}
