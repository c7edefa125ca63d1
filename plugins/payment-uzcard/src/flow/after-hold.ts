import type { Outcome, Reported } from "./effect";
import {
  CODE_LIFE_MS,
  DRAFT_LIFE_MS,
  MOST_LOST_DRAFTS,
  MOST_WRONG_CODES,
  STILL_ON_ITS_WAY_MS,
} from "./limits";
import { moneyOf } from "./mirror";
import { declined, ending, type Ending } from "./reasons";
import { isNeverLetGo, told, type After, type Situation } from "./situation";
import { endAfterCard, endAfterDraft, goOn, stay, type Step } from "./step";

type Failed = Extract<Outcome, { type: "failed" }>;

/** A draft was asked for. */
export function afterDraft(situation: Situation, outcome: Outcome): After {
  const { attempt, flow, view } = situation;
  if (outcome.type === "payment") {
    return drafted(situation, outcome.payment, outcome.otp_length ?? flow.otp_length);
  }
  if (outcome.type !== "failed" || outcome.failure === "unknown") {
    // Looked for by the job; without a code nothing can come of it.
    return stay({
      asked_at: view.now,
      lost_drafts: flow.lost_drafts + 1,
      error: "gateway_unknown",
    });
  }
  return endAfterCard(attempt, flow, whyRefused(outcome));
}

function drafted(situation: Situation, payment: Reported, otp_length: number): After {
  const { flow, view, attempt } = situation;
  const patch = { uuid: payment.uuid, otp_length, sent_at: view.now, wrong_codes: 0, error: null };
  switch (moneyOf(payment)) {
    case "nowhere":
      return payment.needs_code
        ? stay({ ...patch, step: "otp" })
        : goOn(
            { type: "confirm_hold", code: null },
            { ...patch, step: "confirming", asked_at: view.now },
          );
    case "gone":
      return endAfterCard(attempt, flow, declined(payment.response_code));
    default:
      return told({ ...situation, flow: { ...flow, ...patch } }, payment);
  }
}

/** The answer to a draft was lost: the register of the cash desk knows (section 2.6). */
export function afterFind(situation: Situation, outcome: Outcome): After {
  const { attempt, flow, view } = situation;
  const waited_ms = view.now - flow.asked_at;
  if (outcome.type !== "found") {
    return waited_ms > DRAFT_LIFE_MS
      ? endAfterCard(attempt, flow, ending("gateway_failed", "gateway_unavailable"))
      : stay();
  }
  const unknown = outcome.payments.filter(({ uuid }) => !flow.dropped.includes(uuid));
  const found = unknown.find((one) => moneyOf(one) !== "gone") ?? unknown[0];
  if (found) {
    return drafted(situation, found, flow.otp_length);
  }
  if (waited_ms <= STILL_ON_ITS_WAY_MS) {
    return stay();
  }
  return flow.lost_drafts < MOST_LOST_DRAFTS
    ? goOn({ type: "create_hold" }, { asked_at: view.now })
    : endAfterCard(attempt, flow, ending("gateway_failed", "gateway_unavailable"));
}

/** The buyer's code was sent on. */
export function afterConfirm(situation: Situation, outcome: Outcome): After {
  const { attempt, flow, view } = situation;
  if (outcome.type === "payment") {
    return moneyOf(outcome.payment) === "gone"
      ? endAfterCard(attempt, flow, declined(outcome.payment.response_code))
      : told(situation, outcome.payment);
  }
  if (outcome.type !== "failed") {
    return stay();
  }
  const look = (): Step => (flow.uuid === null ? stay() : goOn({ type: "look", uuid: flow.uuid }));
  switch (outcome.code) {
    case "ERROR_WRONG_OTP":
      return afterWrongCode(situation);
    case "too_many_requests":
      return stay({ step: "otp", error: "too_many_codes" });
    // Confirmed already, or over: the payment itself says which.
    case "ERROR_FIELDS":
    case "ERROR_TRANS_NOT_READY":
    case "ERROR_PAYMENT_APPLIED":
      return look();
  }
  switch (outcome.failure) {
    case "refused":
      return endAfterDraft(attempt, flow, whyRefused(outcome));
    case "unavailable":
      return stay({ step: "otp", error: "gateway_unavailable" });
    case "unknown":
      // An answer without a result may be followed by one at once; a lost answer is left to the job.
      return outcome.code.startsWith("ERROR_")
        ? { ...look(), patch: { asked_at: view.now } }
        : stay({ asked_at: view.now });
  }
}

function afterWrongCode({ attempt, flow, view }: Situation): Step {
  const wrong_codes = flow.wrong_codes + 1;
  if (wrong_codes >= MOST_WRONG_CODES) {
    return endAfterDraft(attempt, flow, ending("wrong_codes", "wrong_otp"));
  }
  const isOld = view.now > flow.sent_at + CODE_LIFE_MS;
  return stay({ step: "otp", wrong_codes, error: isOld ? "otp_expired" : "wrong_otp" });
}

/** A draft was to be cancelled: for the next code, or for good. */
export function afterDrop(situation: Situation, uuid: string, outcome: Outcome): After {
  const { attempt, flow } = situation;
  const isGone =
    (outcome.type === "failed" && outcome.code === "ERROR_NOT_FOUND") ||
    (outcome.type === "payment" && moneyOf(outcome.payment) === "gone");
  if (isGone) {
    return flow.ending
      ? endAfterCard(attempt, { ...flow, uuid: null }, flow.ending)
      : goOn({ type: "create_hold" }, { dropping: null, asked_at: situation.view.now });
  }
  if (outcome.type === "payment") {
    if (moneyOf(outcome.payment) !== "nowhere") {
      // The code was quicker: the money is blocked.
      return told(situation, outcome.payment);
    }
    return isNeverLetGo(situation, outcome.payment)
      ? endAfterCard(attempt, { ...flow, uuid: null }, flow.ending ?? NOT_LET_GO)
      : stay();
  }
  const isRefused = outcome.type === "failed" && outcome.failure === "refused";
  return isRefused ? goOn({ type: "look", uuid }) : stay();
}

const NOT_LET_GO = ending("gateway_failed", "gateway_unavailable");

function whyRefused({ code, failure }: Failed): Ending {
  switch (code) {
    case "ERROR_CARD_NOT_FOUND":
    case "ERROR_INSUFFICIENT_FUNDS":
      return declined(code);
    case "too_many_requests":
      return ending("gateway_failed", "too_many_codes");
    default:
      return ending(
        "gateway_failed",
        failure === "unknown" ? "gateway_unknown" : "gateway_unavailable",
      );
  }
}
