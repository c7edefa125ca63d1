import { DECLINED_CARD, HUMO_CARD } from "../test-cards.ts";
import type { Card } from "./payment.ts";

/** The gateway's own test card; its expiry is June 2028, written `2806` in the API and `06/28` on the form. */
export const UZCARD_CARD = "8600533364098829";
export const NO_MONEY_CARD = "8600533364091113";
export const OTP = "112233";
export const EXPIRE = "0628";
/** The number whose messages the card's bank sends. */
export const CARD_PHONE = "998901234567";

const TEST_CARDS: Record<string, Pick<Card, "ps" | "fate">> = {
  [UZCARD_CARD]: { ps: "uzcard", fate: "pays" },
  [HUMO_CARD]: { ps: "humo", fate: "pays" },
  [DECLINED_CARD]: { ps: "uzcard", fate: "declined" },
  [NO_MONEY_CARD]: { ps: "uzcard", fate: "no_money" },
};

/** Null: not a test card, or a wrong expiry date. Both are digits alone. */
export const testCard = (number: string, expire: string): Pick<Card, "ps" | "fate"> | null =>
  expire === EXPIRE ? (TEST_CARDS[number] ?? null) : null;

/** By name, for tests. */
export const NAMED_CARDS: Record<string, string> = {
  uzcard: UZCARD_CARD,
  humo: HUMO_CARD,
  declined: DECLINED_CARD,
  no_money: NO_MONEY_CARD,
};
