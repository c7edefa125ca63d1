type Line = { id: string; variant_id: string; quantity: number };

/** Lines of variants of which a cart has more packs than prescriptions lend it: all of such a variant leave together. */
export function notLent<L extends Line>(
  lines: readonly L[],
  lent: readonly { variant_id: string; quantity: number }[],
): L[] {
  const balance = new Map<string, number>();
  for (const { variant_id, quantity } of lent) {
    balance.set(variant_id, (balance.get(variant_id) ?? 0) + quantity);
  }
  for (const { variant_id, quantity } of lines) {
    balance.set(variant_id, (balance.get(variant_id) ?? 0) - quantity);
  }
  return lines.filter(({ variant_id }) => balance.get(variant_id)! < 0);
}
