import type { FiscalLine } from "./fiscal-line";

/** What becomes of half a tiyin and more. Issuers differ, so the merchant says it. */
export type VatRounding = "half_up" | "truncate";

/**
 * The VAT inside a price that includes it (`fiscal.md` section 7): `sum * percent / (100 + percent)`.
 *
 * @param sum tiyin of the whole position, after discounts
 * @returns whole tiyin
 */
export function includedVat(
  sum: bigint,
  percent: number,
  rounding: VatRounding = "half_up",
): bigint {
  const divisor = 100n + BigInt(percent);
  const dividend = sum * BigInt(percent);
  return rounding === "truncate" ? dividend / divisor : (2n * dividend + divisor) / (2n * divisor);
}

/** Tiyin that a position adds to the receipt. */
export function lineTotal({ unit_price, quantity, discount }: FiscalLine): bigint {
  return unit_price * BigInt(quantity) - discount;
}

/** Tiyin of VAT inside a position. */
export function lineVat(line: FiscalLine, rounding?: VatRounding): bigint {
  return includedVat(lineTotal(line), line.vat_percent, rounding);
}
