import { EskizError, type Failure } from "../line/eskiz-error";
import { outcomeOfError, outcomeRemembered } from "./outcome";
import type { MessageState } from "./state";

it.each<[Failure, string, object]>([
  ["not_approved", "400", { state: "refused", reason: "template_not_approved" }],
  ["refused", "400", { state: "refused", reason: "provider_refused" }],
  ["auth", "401", { state: "refused", reason: "auth" }],
  ["limit", "429", { state: "busy", reason: "limit", retry_after_ms: 7000 }],
  ["unavailable", "ECONNREFUSED", { state: "busy", reason: "provider_down" }],
  ["unknown", "502", { state: "unknown", reason: "provider_down" }],
  ["unknown", "ECONNRESET", { state: "unknown", reason: "provider_down" }],
  ["unknown", "ECONNABORTED", { state: "unknown", reason: "timeout" }],
  ["unknown", "ETIMEDOUT", { state: "unknown", reason: "timeout" }],
])("%s %s", (failure, code, outcome) => {
  expect(outcomeOfError(new EskizError(failure, code, "", 7000))).toEqual(outcome);
});

const row = (state: MessageState) => ({ state, request_id: "r", parts: 2, cost: 100 });

it.each<[MessageState, string | null]>([
  ["refused", null],
  ["not_sent", null],
  ["sending", "unknown"],
  ["unknown", "unknown"],
  ["pending", "accepted"],
  ["sent", "accepted"],
  ["delivered", "accepted"],
  ["expired", "accepted"],
])("the same key again, when it is %s, is %s", (state, outcome) => {
  expect(outcomeRemembered(row(state))?.state ?? null).toBe(outcome);
});

it("tells what the first one told", () => {
  expect(outcomeRemembered(row("sent"))).toEqual({
    state: "accepted",
    ref: "r",
    parts: 2,
    cost: 100,
  });
});
