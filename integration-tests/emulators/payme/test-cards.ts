/** What happens to a card, as Payme documents its test cards. */
export type CardFate =
  "pays" | "pays_without_sms" | "expired" | "blocked" | "system_error" | "slow_error";

export const SMS_CODE = "666666";
export const EXPIRE = "0399";

export const TEST_CARDS: Record<string, CardFate> = {
  "8600495473316478": "pays",
  "8600069195406311": "pays",
  "8600060921090842": "pays_without_sms",
  "3333336415804657": "expired",
  "4444445987459073": "blocked",
  "8600143417770323": "system_error",
  "8600134301849596": "slow_error",
};

export const digitsOf = (text: unknown): string => String(text ?? "").replace(/\D/g, "");

/** Null: not one of the test cards, or a wrong expiry date. */
export function cardFate(number: string, expire: string): CardFate | null {
  return expire === EXPIRE ? (TEST_CARDS[number] ?? null) : null;
}

export const maskCard = (number: string): string =>
  `${number.slice(0, 6)}******${number.slice(-4)}`;

export const groupCard = (number: string): string => number.replace(/(\d{4})(?=\d)/g, "$1 ");
