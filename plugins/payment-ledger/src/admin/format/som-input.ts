/**
 * A sum as people type it, in so'm: `150000`, `150 000,50`, `150000.5`. Tiyin, or null when it is no sum; a fraction of
 * a tiyin is none.
 */
export function tiyinOfInput(typed: string): bigint | null {
  const parts = /^(\d{1,13})(?:[.,](\d{1,2}))?$/.exec(typed.replace(/[\s\u00a0']/g, ""));
  return parts ? BigInt(parts[1]) * 100n + BigInt((parts[2] ?? "").padEnd(2, "0") || "0") : null;
}

/** Tiyin as so'm for a field or the wire: `15000050` is `150000.5`. */
export function somText(tiyin: bigint): string {
  const rest = (tiyin % 100n).toString().padStart(2, "0").replace(/0+$/, "");
  return `${tiyin / 100n}${rest ? `.${rest}` : ""}`;
}
