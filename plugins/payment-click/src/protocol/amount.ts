import { wholeTiyinOrNull } from "@medusa-uz/payment-ledger";

/** Click's sums are decimal so'm; exponents, signs and grouping are none. */
const SOM = /^\d{1,15}(\.\d{1,15})?$/;

/** So'm as Click writes them (`1000`, `1000.00`) to tiyin, exactly; null when they are no whole number of tiyin. */
export function tiyinOfAmount(text: string): bigint | null {
  return SOM.test(text) ? wholeTiyinOrNull(text) : null;
}

/** Tiyin as so'm with two decimals, the format of the payment link: `15000000n` -> `"150000.00"`. */
export function amountOfTiyin(tiyin: bigint): string {
  return `${tiyin / 100n}.${(tiyin % 100n).toString().padStart(2, "0")}`;
}
