import { PausedError } from "../bot-api/bot-line";
import { PartlySentError } from "../bot-api/send-text";
import type { Verdict } from "../bot-api/verdict";
import { outcomeOfError, outcomeOfVerdict } from "./outcome-of-error";

describe("outcomeOfVerdict", () => {
  it.each<[Verdict, object]>([
    [
      { do: "pause", ms: 7500 },
      { state: "busy", reason: "limit", retry_after_ms: 7500 },
    ],
    [{ do: "wait" }, { state: "busy", reason: "provider_down" }],
    [
      { do: "forget_chat", why: "blocked" },
      { state: "refused", reason: "blocked" },
    ],
    [
      { do: "forget_chat", why: "not_reachable" },
      { state: "refused", reason: "not_reachable" },
    ],
    [{ do: "stop" }, { state: "refused", reason: "auth" }],
    [{ do: "unknown" }, { state: "unknown", reason: "timeout" }],
    [
      { do: "migrate", chat_id: "-1" },
      { state: "refused", reason: "not_reachable" },
    ],
    [{ do: "plain_text" }, { state: "refused", reason: "provider_refused" }],
    [{ do: "split" }, { state: "refused", reason: "provider_refused" }],
    [{ do: "refuse" }, { state: "refused", reason: "provider_refused" }],
  ])("%j", (verdict, outcome) => {
    expect(outcomeOfVerdict(verdict)).toEqual(outcome);
  });
});

describe("outcomeOfError", () => {
  it.each([
    [new PausedError(900), { state: "busy", reason: "limit", retry_after_ms: 900 }],
    [new PartlySentError(new Error("cut")), { state: "unknown", reason: "timeout" }],
    [new TypeError("a fault of ours"), { state: "unknown", reason: "timeout" }],
  ])("%s", (error, outcome) => {
    expect(outcomeOfError(error)).toEqual(outcome);
  });
});
