import type { Json } from "@medusa-uz/payment-ledger";
import type { Effect, Outcome } from "../flow/effect";

/** What came of a call, as the journal may keep it: no code, token or page address, and a card masked. */
export function outcomeForJournal(effect: Effect, outcome: Outcome): { [name: string]: Json } {
  return { uuid: "uuid" in effect ? effect.uuid : null, outcome: factsOf(outcome) };
}

function factsOf(outcome: Outcome): { [name: string]: Json } {
  switch (outcome.type) {
    case "failed":
      return { failed: outcome.failure, code: outcome.code };
    case "checkout":
      return { uuid: outcome.uuid };
    case "card": {
      const { status, pan, ps } = outcome.card;
      return { card: status, pan, ps };
    }
    case "payment": {
      const { uuid, status, hold, amount, response_code } = outcome.payment;
      return { uuid, status, hold, amount: amount.toString(), response_code };
    }
    case "found":
      return { payments: outcome.payments.map(({ uuid, status }) => ({ uuid, status })) };
    default:
      return { done: true };
  }
}
