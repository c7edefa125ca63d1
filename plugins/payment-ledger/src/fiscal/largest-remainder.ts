/**
 * Divides a sum into whole parts in proportion to weights, so that the parts add up to it exactly. What rounding down
 * leaves goes, one by one, to the parts with the largest remainders, and among equals to the largest weights.
 *
 * @param total a sum of any unit, not negative; the parts are in the same unit
 * @param weights not negative; when all are 0, nothing can be divided and every part is 0
 * @example spread(1000n, [33300n, 33300n, 33400n]) // [333n, 333n, 334n]
 */
export function spread(total: bigint, weights: bigint[]): bigint[] {
  const whole = weights.reduce((sum, weight) => sum + weight, 0n);
  if (whole === 0n) {
    return weights.map(() => 0n);
  }
  const parts = weights.map((weight) => (total * weight) / whole);
  const left = total - parts.reduce((sum, part) => sum + part, 0n);
  const first = weights
    .map((weight, index) => ({ index, weight, remainder: (total * weight) % whole }))
    .sort((a, b) => descending(a.remainder, b.remainder) || descending(a.weight, b.weight))
    .slice(0, Number(left));
  for (const { index } of first) {
    parts[index] += 1n;
  }
  return parts;
}

const descending = (a: bigint, b: bigint): number => (a === b ? 0 : a > b ? -1 : 1);
