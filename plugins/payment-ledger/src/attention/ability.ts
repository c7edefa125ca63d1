import { protocolOf } from "../protocols/registry";
import type { Attempt } from "../types";
import type { Ability } from "./actions";

/** What the protocol of a payment can do with it now. */
export function abilityOf(attempt: Attempt | null): Ability {
  const protocol = attempt ? protocolOf(attempt.provider) : undefined;
  if (!attempt || !protocol?.send) {
    return { refund: false, send: false };
  }
  const { full, partial } = protocol.refundAbility(attempt, Date.now());
  return { refund: (attempt.refunded === 0n ? full : partial) === null, send: true };
}
