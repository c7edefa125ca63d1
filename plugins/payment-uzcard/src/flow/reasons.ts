import type { BuyerError } from "./flow";

/** Why a payment ended: `Attempt.reason`, with words in the admin. */
export const REASONS = {
  given_up: 1,
  timed_out: 2,
  wrong_codes: 3,
  card_not_allowed: 4,
  card_declined: 5,
  insufficient_funds: 6,
  gateway_failed: 7,
  hold_over: 8,
  returned: 9,
  order_closed: 10,
} as const;

export type Ending = { reason: number; error: BuyerError | null };

export const ending = (name: keyof typeof REASONS, error: BuyerError | null = null): Ending => ({
  reason: REASONS[name],
  error,
});

/** SV-Gate's "insufficient funds", which the gateway hands on (section 4.2). */
const NO_MONEY = new Set(["-240", "ERROR_INSUFFICIENT_FUNDS"]);

/** A card that was refused, by the processing centre's code or the gateway's. */
export function declined(code: string | null): Ending {
  return NO_MONEY.has(code ?? "")
    ? ending("insufficient_funds", "insufficient_funds")
    : ending("card_declined", "card_declined");
}
