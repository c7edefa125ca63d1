import type { AdminLanguage } from "../i18n/use-dictionary";

const NO_BREAK_SPACE = "\u00a0";
const DECIMAL_MARK: Record<AdminLanguage, string> = { uz: ",", ru: ",", en: "." };
const SOM: Record<AdminLanguage, string> = { uz: "so'm", ru: "сум", en: "so'm" };

/**
 * A sum for reading: `1500000` tiyin is `15 000 so'm`. Tiyin are shown only when there are any.
 *
 * @param tiyin whole tiyin as decimal text, of any length
 */
export function formatTiyin(tiyin: string, language: AdminLanguage): string {
  const value = BigInt(tiyin);
  const absolute = value < 0n ? -value : value;
  const whole = (absolute / 100n).toString().replace(/\B(?=(\d{3})+$)/g, NO_BREAK_SPACE);
  const rest = absolute % 100n;
  const decimals = rest ? DECIMAL_MARK[language] + rest.toString().padStart(2, "0") : "";
  return `${value < 0n ? "-" : ""}${whole}${decimals}${NO_BREAK_SPACE}${SOM[language]}`;
}
