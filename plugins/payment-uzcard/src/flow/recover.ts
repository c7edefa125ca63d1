import type { Attempt, LedgerView } from "@medusa-uz/payment-ledger";
import { abandon } from "./act";
import { flowOf, isBusy, type Flow } from "./flow";
import { ASK_OFTEN_MS, DRAFT_LIFE_MS } from "./limits";
import { ending } from "./reasons";
import { end, goOn, stay, type Step } from "./step";

/**
 * What the job does with a payment that is not decided: goes on where a process died, asks again what nobody knows,
 * gives up what the buyer has left.
 */
export function recover({ now, attempt }: Pick<LedgerView, "now" | "attempt">): Step {
  if (attempt?.state !== "created") {
    return stay();
  }
  const flow = flowOf(attempt);
  if (isBusy(flow, now)) {
    return stay();
  }
  return unfinished(attempt, flow, now) ?? left(attempt, flow, now);
}

function unfinished(attempt: Attempt, flow: Flow, now: number): Step | null {
  const { step, dropping, uuid, card } = flow;
  if (dropping !== null) {
    return goOn({ type: "drop_hold", uuid: dropping });
  }
  if (flow.ending) {
    return uuid !== null && step === "checkout"
      ? goOn({ type: "annul_sale" })
      : card?.token
        ? goOn({ type: "remove_card" })
        : end(attempt, flow.ending);
  }
  switch (step) {
    case "opening":
      // Its page is not known to anybody.
      return end(attempt, ending("gateway_failed", "gateway_unavailable"));
    case "card":
      return goOn({ type: "find_hold" });
    case "confirming":
      return uuid === null || !isTimeToAsk(flow, now) ? null : goOn({ type: "look", uuid });
    default:
      return null;
  }
}

/** The job comes by every ten seconds, so once in the first ten of a minute. */
function isTimeToAsk({ asked_at }: Flow, now: number): boolean {
  return now <= asked_at + ASK_OFTEN_MS || now % 60_000 < 10_000;
}

function left(attempt: Attempt, flow: Flow, now: number): Step {
  const until = flow.step === "otp" ? flow.sent_at + DRAFT_LIFE_MS : flow.form_expires_at;
  return now > until ? abandon(attempt, flow, ending("timed_out")) : stay();
}
