import { whyItDoesNotCount, type LedgerView } from "@medusa-uz/payment-ledger";
import { maskedPan } from "../card/masked-pan";
import { afterConfirm, afterDraft, afterDrop, afterFind } from "./after-hold";
import type { Effect, Outcome, SeenCard } from "./effect";
import { flowOf, type Flow } from "./flow";
import { FORM_LIFE_MS, STILL_ON_ITS_WAY_MS } from "./limits";
import { moneyOf } from "./mirror";
import { declined, ending } from "./reasons";
import { isNeverLetGo, told, type After, type Situation } from "./situation";
import { end, endAfterCard, goOn, stay, type FlowSettings, type Step } from "./step";

/**
 * The second half: what the gateway's answer makes of the payment. `by` is who has asked; when somebody else has taken
 * over meanwhile, only facts about money are taken from the answer.
 */
export function after(
  view: LedgerView,
  effect: Effect,
  outcome: Outcome,
  by: string,
  settings: FlowSettings,
): After {
  const { attempt } = view;
  if (!attempt) {
    return stay();
  }
  const situation = { view, attempt, flow: flowOf(attempt), settings };
  if (attempt.state !== "created" || situation.flow.doing?.by !== by) {
    return afterOther(situation, effect, outcome);
  }
  switch (effect.type) {
    case "open_form":
      return afterForm(situation, outcome);
    case "open_checkout":
      return afterCheckout(situation, outcome);
    case "look_at_card":
      return afterCard(situation, outcome);
    case "create_hold":
      return afterDraft(situation, outcome);
    case "find_hold":
      return afterFind(situation, outcome);
    case "confirm_hold":
      return afterConfirm(situation, outcome);
    case "drop_hold":
      return afterDrop(situation, effect.uuid, outcome);
    case "annul_sale":
      return afterAnnul(situation, outcome);
    case "look":
      return afterLook(situation, outcome);
    case "remove_card":
      // A card that could not be forgotten must not keep the order.
      return end(attempt, situation.flow.ending ?? ending("given_up"));
  }
}

/** Somebody else goes on with this payment. A draft of ours that nobody knows of is cancelled. */
function afterOther(
  { view, attempt, flow, settings }: Situation,
  effect: Effect,
  outcome: Outcome,
): After {
  if (outcome.type !== "payment") {
    return { ...stay(), patch: { doing: flow.doing } };
  }
  const { payment } = outcome;
  if (
    effect.type === "create_hold" &&
    payment.uuid !== flow.uuid &&
    moneyOf(payment) === "nowhere"
  ) {
    return goOn(
      { type: "drop_hold", uuid: payment.uuid },
      { doing: flow.doing, dropped: [...flow.dropped, payment.uuid] },
    );
  }
  const step = told({ view, attempt, flow, settings }, payment);
  return { ...step, patch: { doing: flow.doing, ...step.patch } };
}

function afterForm({ view, attempt }: Situation, outcome: Outcome): Step {
  return outcome.type === "form"
    ? stay({
        step: "form",
        session: outcome.session_id,
        form_url: outcome.form_url,
        form_expires_at: view.now + FORM_LIFE_MS,
      })
    : end(attempt, ending("gateway_failed", "gateway_unavailable"));
}

/** A page whose address was lost can take no money: nobody has it. */
function afterCheckout({ view, attempt, settings }: Situation, outcome: Outcome): Step {
  return outcome.type === "checkout"
    ? stay({
        step: "checkout",
        uuid: outcome.uuid,
        form_url: outcome.checkout_url,
        form_expires_at: view.now + settings.saleMinutes * 60_000,
      })
    : end(attempt, ending("gateway_failed", "gateway_unavailable"));
}

function afterCard(situation: Situation, outcome: Outcome): Step {
  const { attempt, flow, view, settings } = situation;
  if (outcome.type !== "card") {
    const isGone = outcome.type === "failed" && outcome.code === "ERROR_NOT_FOUND";
    if (flow.ending || isGone) {
      return end(attempt, flow.ending ?? ending("timed_out"));
    }
    return stay({ error: "gateway_unavailable" });
  }
  const { card } = outcome;
  // The form's session is ours, or the card is somebody else's.
  const isOurs =
    card.status === "active" && card.session_id === flow.session && card.token !== null;
  if (!isOurs) {
    return flow.ending ? end(attempt, flow.ending) : stay();
  }
  const known: Flow = { ...flow, card: stored(card), card_pan: maskedPan(card.pan) };
  const why = flow.ending ?? whyCardCannotPay(card, settings);
  if (why) {
    return withCard(endAfterCard(attempt, known, why), known);
  }
  return whyItDoesNotCount(view, attempt) === null
    ? goOn(
        { type: "create_hold" },
        {
          ...{ card: known.card, card_pan: known.card_pan },
          ...{ step: "card", asked_at: view.now },
        },
      )
    : withCard(endAfterCard(attempt, known, ending("order_closed")), known);
}

const stored = ({ pan, ps, token }: SeenCard): Flow["card"] => ({
  pan: maskedPan(pan),
  ...{ ps, token },
});
const withCard = (step: Step, { card, card_pan }: Flow): Step => ({
  ...step,
  patch: { card, card_pan, ...step.patch },
});

function whyCardCannotPay({ ps, usable }: SeenCard, { allowedPs }: FlowSettings) {
  if (!allowedPs.includes(ps ?? "")) {
    return ending("card_not_allowed", "card_not_allowed");
  }
  return usable ? null : declined(null);
}

function afterAnnul({ attempt, flow }: Situation, outcome: Outcome): Step {
  const why = flow.ending ?? ending("timed_out");
  if (
    outcome.type === "done" ||
    (outcome.type === "failed" && outcome.code === "ERROR_NOT_FOUND")
  ) {
    return end(attempt, why);
  }
  // Refused: the buyer was quicker, and has paid.
  const isRefused = outcome.type === "failed" && outcome.failure === "refused";
  return isRefused && flow.uuid !== null ? goOn({ type: "look", uuid: flow.uuid }) : stay();
}

function afterLook(situation: Situation, outcome: Outcome): After {
  const { attempt, flow, view } = situation;
  if (outcome.type !== "payment") {
    const isGone = outcome.type === "failed" && outcome.code === "ERROR_NOT_FOUND";
    // It will not say either: an end that was decided on comes all the same.
    const isRefused = outcome.type === "failed" && outcome.failure === "refused";
    const isLeft = (flow.ending !== null || flow.dropping !== null) && isRefused;
    return isGone || (isLeft && isNeverLetGo(situation, null))
      ? endAfterCard(
          attempt,
          flow,
          (!isGone && flow.ending) || ending("gateway_failed", "gateway_unavailable"),
        )
      : stay();
  }
  const { payment } = outcome;
  if (flow.dropping !== null) {
    return afterDrop(situation, payment.uuid, outcome);
  }
  const money = moneyOf(payment);
  if (money === "gone") {
    return endAfterCard(attempt, flow, flow.ending ?? declined(payment.response_code));
  }
  if (money !== "nowhere") {
    return told(situation, payment);
  }
  if (flow.ending && isNeverLetGo(situation, payment)) {
    return endAfterCard(attempt, flow, flow.ending);
  }
  const isWaiting =
    payment.status === "draft" &&
    flow.step === "confirming" &&
    view.now > flow.asked_at + STILL_ON_ITS_WAY_MS;
  return isWaiting ? stay({ step: "otp", error: "gateway_unknown" }) : stay();
}
