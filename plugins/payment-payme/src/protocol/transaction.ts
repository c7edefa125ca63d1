import type { Attempt, AttemptState, LedgerCommand } from "@medusa-uz/payment-ledger";

/** Payme gives up a transaction 12 hours after its own creation time, ms. */
export const TRANSACTION_LIFETIME_MS = 43_200_000;

/** Payme's reason "cancelled by timeout". */
export const REASON_TIMEOUT = 4;

const STATE: Record<AttemptState, 1 | 2 | -1 | -2> = {
  created: 1,
  // Payme never blocks money with a shop; the word belongs to other protocols.
  held: 1,
  performed: 2,
  cancelled: -1,
  refunded: -2,
};

export const paymeState = (attempt: Pick<Attempt, "state">) => STATE[attempt.state];

/** Strictly later than the deadline, measured from Payme's `time`. Both in ms. */
export const isPastLifetime = (time: number, now: number): boolean =>
  now - time > TRANSACTION_LIFETIME_MS;

export const isExpired = (
  attempt: Pick<Attempt, "state" | "provider_time">,
  now: number,
): boolean => attempt.state === "created" && isPastLifetime(attempt.provider_time, now);

/** Ends an expired transaction as Payme itself does: state -1, reason 4. */
export const expireTransaction = (attempt: Pick<Attempt, "id">): LedgerCommand => ({
  type: "cancel",
  attempt_id: attempt.id,
  reason: REASON_TIMEOUT,
});
