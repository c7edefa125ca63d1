/** A billion so'm is a mistake, not a price. */
const DECIMAL = /^(\d{1,9})(?:\.(\d{1,6}))?$/;

/**
 * A carrier's price in whole so'm, a started so'm counted whole. Carriers send it as a decimal string (Yandex, BTS) or a
 * number; anything else is null.
 */
export function somOf(price: unknown): number | null {
  const text = typeof price === "number" ? String(price) : price;
  const [, whole, fraction = ""] = (typeof text === "string" && DECIMAL.exec(text.trim())) || [];
  return whole === undefined ? null : Number(whole) + (/[1-9]/.test(fraction) ? 1 : 0);
}
