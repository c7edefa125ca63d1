import { PausedError } from "../bot-api/bot-line";
import { failureOfError } from "../bot-api/failure-of-error";
import { PartlySentError } from "../bot-api/send-text";
import { verdictOf, type Verdict } from "../bot-api/verdict";
import type { Outcome } from "../channel-port";

const UNKNOWN: Outcome = { state: "unknown", reason: "timeout" };

/** What a failed sending means to whoever asked for it. */
export function outcomeOfError(error: unknown): Outcome {
  if (error instanceof PausedError) {
    return { state: "busy", reason: "limit", retry_after_ms: error.ms };
  }
  if (error instanceof PartlySentError) {
    return UNKNOWN;
  }
  const failure = failureOfError(error);
  return failure ? outcomeOfVerdict(verdictOf(failure)) : UNKNOWN;
}

/** Pure. What was mended and failed again is a fault of the message itself. */
export function outcomeOfVerdict(verdict: Verdict): Outcome {
  switch (verdict.do) {
    case "pause":
      return { state: "busy", reason: "limit", retry_after_ms: verdict.ms };
    case "wait":
      return { state: "busy", reason: "provider_down" };
    case "forget_chat":
      return { state: "refused", reason: verdict.why };
    case "stop":
      return { state: "refused", reason: "auth" };
    case "unknown":
      return UNKNOWN;
    case "migrate":
      return { state: "refused", reason: "not_reachable" };
    case "plain_text":
    case "split":
    case "refuse":
      return { state: "refused", reason: "provider_refused" };
  }
}
