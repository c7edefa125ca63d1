/** What happens to a card. The Uzcard numbers are the test cards that Payme documents; every provider here takes them. */
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
  "9860120100000001": "pays",
};

export const GOOD_CARD = "8600495473316478";
export const DECLINED_CARD = "8600143417770323";
export const HUMO_CARD = "9860120100000001";

export const digitsOf = (text: unknown): string => String(text ?? "").replace(/\D/g, "");

/** Null: not one of the test cards, or a wrong expiry date. */
export function cardFate(number: string, expire: string): CardFate | null {
  return expire === EXPIRE ? (TEST_CARDS[number] ?? null) : null;
}

export const maskCard = (number: string): string =>
  `${number.slice(0, 6)}******${number.slice(-4)}`;

export const groupCard = (number: string): string => number.replace(/(\d{4})(?=\d)/g, "$1 ");
