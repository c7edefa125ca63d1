import { whyItDoesNotCount, type Attempt, type LedgerView } from "@medusa-uz/payment-ledger";
import { detailsOf, flowOf, isBusy, NEW_FLOW, PROVIDER, type Flow } from "./flow";
import { MOST_RESENDS, RESEND_PAUSE_MS } from "./limits";
import { ending } from "./reasons";
import { endAfterDraft, goOn, stay, type FlowSettings, type Step } from "./step";

/** What the buyer does. */
export type Action =
  | { type: "begin"; transaction_id: string; locale: Flow["locale"]; no_receipt: boolean }
  | { type: "bound" }
  | { type: "otp"; code: string }
  | { type: "resend" }
  | { type: "abandon" };

/** A payment that is not over; the ledger lets an order have one. */
export function liveAttempt({ attempts }: Pick<LedgerView, "attempts">): Attempt | null {
  return (
    attempts.find(
      ({ provider, state }) => provider === PROVIDER && (state === "created" || state === "held"),
    ) ?? null
  );
}

/** The first half of an action: what to ask the gateway, claimed so that a second click asks nothing. */
export function act(view: LedgerView, action: Action, settings: FlowSettings): Step {
  const attempt = liveAttempt(view);
  if (attempt === null) {
    return action.type === "begin" ? begin(view, action, settings) : stay();
  }
  const flow = flowOf(attempt);
  if (attempt.state !== "created" || isBusy(flow, view.now) || flow.ending || flow.dropping) {
    return stay();
  }
  switch (action.type) {
    case "begin":
      return flow.step === "form" && flow.form_expires_at <= view.now
        ? goOn(
            { type: "open_form" },
            { step: "opening", session: null, form_url: null, error: null },
          )
        : stay();
    case "bound":
      return flow.step === "form" ? goOn({ type: "look_at_card" }, { error: null }) : stay();
    case "otp":
      return flow.step === "otp" ? confirm(view, attempt, flow, action.code) : stay();
    case "resend":
      return flow.step === "otp" ? resend(view.now, flow) : stay();
    case "abandon":
      return abandon(attempt, flow);
  }
}

/** Why no payment may begin; null when one may. */
export function isPayable(view: LedgerView, minAmount: bigint): boolean {
  const { order, payable } = view;
  return (
    payable?.status === "open" &&
    (order?.status === "pending" || order?.status === "completed") &&
    order.currency_code.toLowerCase() === "uzs" &&
    order.captured === 0n &&
    order.total !== null &&
    order.total >= minAmount
  );
}

function begin(
  view: LedgerView,
  { transaction_id, locale, no_receipt }: Extract<Action, { type: "begin" }>,
  { mode, minAmount }: FlowSettings,
): Step {
  const { order } = view;
  if (no_receipt || !isPayable(view, minAmount) || !order || order.total === null) {
    return stay();
  }
  const flow: Flow = { ...NEW_FLOW, mode, locale };
  return {
    patch: {},
    commands: [
      {
        type: "create",
        transaction_id,
        amount: order.total,
        provider_time: view.now,
        account: { order_id: String(order.display_id) },
        exclusive: true,
        details: detailsOf(flow),
      },
    ],
    next: { type: mode === "hold" ? "open_form" : "open_checkout" },
  };
}

function confirm(view: LedgerView, attempt: Attempt, flow: Flow, code: string): Step {
  if (whyItDoesNotCount(view, attempt) !== null) {
    return endAfterDraft(attempt, flow, ending("order_closed"));
  }
  return goOn(
    { type: "confirm_hold", code },
    { step: "confirming", asked_at: view.now, error: null },
  );
}

/** No resend is known to the gateway: the draft is cancelled, and the next one sends its own code (section 2.7). */
function resend(now: number, { uuid, sent_at, resends, dropped }: Flow): Step {
  if (resends >= MOST_RESENDS) {
    return stay({}, "too_many_codes");
  }
  if (now < sent_at + RESEND_PAUSE_MS) {
    return stay({}, "too_soon");
  }
  return uuid === null
    ? stay()
    : goOn(
        { type: "drop_hold", uuid },
        {
          ...{ step: "card", uuid: null, dropping: uuid, dropped: [...dropped, uuid] },
          ...{ resends: resends + 1, lost_drafts: 0, error: null },
        },
      );
}

/** Gives a payment up. One that may have been confirmed is not touched before that is known. */
export function abandon(attempt: Attempt, flow: Flow, why = ending("given_up")): Step {
  switch (flow.step) {
    case "form":
      // The buyer may have entered a card: then the gateway has to forget it.
      return goOn({ type: "look_at_card" }, { ending: why });
    case "otp":
      return endAfterDraft(attempt, flow, why);
    case "checkout":
      return goOn({ type: "annul_sale" }, { ending: why });
    default:
      return stay();
  }
}
