import type { Locale } from "../types";

const CURRENCY: Record<Locale, string> = { uz: "so'm", ru: "сум", en: "so'm" };

/** So'm for reading: `15000` is `15 000 so'm`; tiyin only when there are any. Anything but a number stays as it is. */
export function somWords(som: string, locale: Locale): string {
  const read = /^(\d+)(?:\.(\d{1,2})0*)?$/.exec(som);
  if (!read) {
    return som;
  }
  const whole = read[1].replace(/\B(?=(\d{3})+$)/g, " ");
  const tiyin = (read[2] ?? "").padEnd(2, "0");
  const rest = Number(tiyin) > 0 ? `${locale === "en" ? "." : ","}${tiyin}` : "";
  return `${whole}${rest} ${CURRENCY[locale]}`;
}
