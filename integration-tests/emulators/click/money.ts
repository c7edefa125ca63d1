/** So'm as Click writes it, `1000`, `1000.5` or `1000.50`, in tiyin as text; null when it is not a sum. */
export function tiyinOf(som: string): string | null {
  const [, whole, rest = ""] = /^(\d{1,15})(?:\.(\d{1,2}))?$/.exec(som) ?? [];
  if (whole === undefined) {
    return null;
  }
  const tiyin = BigInt(whole + rest.padEnd(2, "0"));
  return tiyin > 0n ? String(tiyin) : null;
}
