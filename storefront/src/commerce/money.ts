import type { Locale } from "../i18n/locale";

const NBSP = "\u00A0";
const unit: Record<Locale, string> = { uz: "so'm", ru: "сум", en: "so'm" };

/** `15000` (so'm) as `15 000 so'm`, groups and unit held together by U+00A0; a fraction of a so'm is shown as tiyin `,50`. */
export function formatMoney(som: number, locale: Locale): string {
  const [whole = "0", fraction = "00"] = Math.abs(som).toFixed(2).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, NBSP);
  const tiyin = fraction === "00" ? "" : `,${fraction}`;
  return `${som < 0 ? "−" : ""}${grouped}${tiyin}${NBSP}${unit[locale]}`;
}
