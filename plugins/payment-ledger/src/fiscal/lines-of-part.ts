import type { FiscalLine } from "./fiscal-line";
import { lineTotal } from "./included-vat";
import { spread } from "./largest-remainder";

/**
 * The same positions for less money: what is off is spread over them as a discount, exactly.
 *
 * @param part tiyin that the lines shall add up to
 * @returns null when it is nothing, or more than they cost
 */
export function linesOfPart(lines: FiscalLine[], part: bigint): FiscalLine[] | null {
  const totals = lines.map(lineTotal);
  const whole = totals.reduce((sum, total) => sum + total, 0n);
  if (part <= 0n || part > whole) {
    return null;
  }
  const shares = spread(part, totals);
  return lines.map((line, i) => ({ ...line, discount: line.discount + totals[i] - shares[i] }));
}
