import type { Locale } from "../types";

/**
 * So'm for reading: `15000` is `15 000`; tiyin only when there are any. The words around it name the currency. Anything but
 * a number stays as it is.
 */
export function somWords(som: string, locale: Locale): string {
  const read = /^(\d+)(?:\.(\d{1,2})0*)?$/.exec(som);
  if (!read) {
    return som;
  }
  const whole = read[1].replace(/\B(?=(\d{3})+$)/g, " ");
  const tiyin = (read[2] ?? "").padEnd(2, "0");
  const rest = Number(tiyin) > 0 ? `${locale === "en" ? "." : ","}${tiyin}` : "";
  return whole + rest;
}
