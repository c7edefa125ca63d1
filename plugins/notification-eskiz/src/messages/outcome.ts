import type { EskizError } from "../line/eskiz-error";
import type { Outcome } from "./delivery";
import type { MessageState } from "./state";

/** What a failed call is to whoever handed the message over (section 7). Unknown is never sent again blindly. */
export function outcomeOfError({ failure, code, words, retry_after_ms }: EskizError): Outcome {
  const detail = words || undefined;
  switch (failure) {
    case "not_approved":
      return { state: "refused", reason: "template_not_approved", detail };
    case "refused":
      return { state: "refused", reason: "provider_refused", detail };
    case "auth":
      return { state: "refused", reason: "auth", detail };
    case "limit":
      return { state: "busy", reason: "limit", retry_after_ms };
    case "unavailable":
      return { state: "busy", reason: "provider_down" };
    case "unknown":
      return { state: "unknown", reason: isTimeout(code) ? "timeout" : "provider_down" };
  }
}

const isTimeout = (code: string): boolean => code === "ECONNABORTED" || code === "ETIMEDOUT";

/** What the row says of a message that was handed over before. */
export type Remembered = {
  state: MessageState;
  request_id: string | null;
  parts: number | null;
  cost: number | null;
};

/** Another call with the same key: it hears what the first one did. Null: nothing was sent, so it may be sent now. */
export function outcomeRemembered(row: Remembered): Outcome | null {
  switch (row.state) {
    case "refused":
    case "not_sent":
      return null;
    case "sending":
      // Somebody is asking at this moment; if that process has died, the row is looked up soon.
      return { state: "unknown", reason: "timeout" };
    case "unknown":
      return { state: "unknown", reason: "timeout" };
    default:
      return {
        state: "accepted",
        ref: row.request_id ?? "",
        ...(row.parts !== null && { parts: row.parts }),
        ...(row.cost !== null && { cost: row.cost }),
      };
  }
}
