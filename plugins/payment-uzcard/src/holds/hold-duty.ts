import type { Attempt, Transfer } from "@medusa-uz/payment-ledger";
import { flowOf } from "../flow/flow";

export type HoldTimes = { releaseBeforeMinutes: number; warnBeforeMinutes: number };

/** What has to be done about a hold now; `look`: ask the gateway what became of it. */
export type HoldDuty = "look" | "release" | "warn" | null;

const MINUTE_MS = 60_000;

/** A hold that lapses takes the goods' payment with it, so it is given back in good order before (section 5, trap 8). */
export function holdDuty(
  attempt: Attempt,
  transfers: Transfer[],
  now: number,
  { releaseBeforeMinutes, warnBeforeMinutes }: HoldTimes,
): HoldDuty {
  const own = transfers.filter(({ attempt_id }) => attempt_id === attempt.id);
  const isMoving = own.some(({ state }) => state === "queued" || state === "sent");
  if (attempt.state !== "held" || isMoving) {
    return null;
  }
  const left_ms = attempt.hold_expires_at - now;
  const hasFailed = own.some(({ cause, state }) => cause === "hold_expiring" && state === "failed");
  if (left_ms <= 0 || (hasFailed && left_ms <= releaseBeforeMinutes * MINUTE_MS)) {
    return "look";
  }
  if (left_ms <= releaseBeforeMinutes * MINUTE_MS) {
    return "release";
  }
  return left_ms <= warnBeforeMinutes * MINUTE_MS && !flowOf(attempt).warned ? "warn" : null;
}
