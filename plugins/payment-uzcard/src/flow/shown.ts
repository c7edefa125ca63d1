import type { Attempt, LedgerView } from "@medusa-uz/payment-ledger";
import { isPayable } from "./act";
import { flowOf, isBusy, PROVIDER, type BuyerError, type Flow } from "./flow";
import { CODE_LIFE_MS, MOST_RESENDS, MOST_WRONG_CODES, RESEND_PAUSE_MS } from "./limits";

/** What the shop's card page shows; `expires_at` is ISO 8601 UTC. */
export type Shown = {
  step: "begin" | "card_form" | "otp" | "processing" | "paid" | "failed";
  /** While `processing`: the money is blocked on the card, and the shop's to take. */
  held?: true;
  form_url?: string;
  otp_length?: number;
  /** Masked. */
  card_pan?: string;
  ps?: string;
  resend_after_s?: number;
  resends_left?: number;
  tries_left?: number;
  expires_at?: string;
  error?: BuyerError;
};

type Known = Pick<LedgerView, "now" | "order" | "payable" | "attempts">;

/** Where the buyer stands, from what the ledger knows alone. */
export function shown(view: Known, minAmount: bigint): Shown {
  if (view.payable?.status === "paid") {
    return { step: "paid" };
  }
  const attempt = view.attempts.filter(({ provider }) => provider === PROVIDER).at(-1);
  switch (attempt?.state) {
    case "created":
      return shownOpen(attempt, view.now);
    case "held":
      return { step: "processing", held: true, ...cardOf(flowOf(attempt)) };
    case "performed":
      return { step: attempt.counts ? "paid" : "failed" };
    case "refunded":
      return { step: "failed" };
    default: {
      const error = attempt ? flowOf(attempt).error : null;
      if (error) {
        return { step: "failed", error };
      }
      return { step: isPayable(view as LedgerView, minAmount) ? "begin" : "failed" };
    }
  }
}

function shownOpen(attempt: Attempt, now: number): Shown {
  const flow = flowOf(attempt);
  const error = flow.error ? { error: flow.error } : {};
  if (isBusy(flow, now) || flow.ending || flow.dropping !== null) {
    return { step: "processing", ...cardOf(flow) };
  }
  switch (flow.step) {
    case "form":
    case "checkout":
      if (flow.form_url === null || flow.form_expires_at <= now) {
        return { step: flow.step === "form" ? "begin" : "processing", ...error };
      }
      return {
        step: "card_form",
        form_url: flow.form_url,
        expires_at: new Date(flow.form_expires_at).toISOString(),
        ...error,
      };
    case "otp":
      return {
        step: "otp",
        otp_length: flow.otp_length,
        ...cardOf(flow),
        resend_after_s: Math.max(0, Math.ceil((flow.sent_at + RESEND_PAUSE_MS - now) / 1000)),
        resends_left: Math.max(0, MOST_RESENDS - flow.resends),
        tries_left: Math.max(0, MOST_WRONG_CODES - flow.wrong_codes),
        expires_at: new Date(flow.sent_at + CODE_LIFE_MS).toISOString(),
        ...error,
      };
    default:
      return { step: "processing", ...cardOf(flow), ...error };
  }
}

function cardOf({ card }: Flow): Pick<Shown, "card_pan" | "ps"> {
  return {
    ...(card?.pan && { card_pan: card.pan }),
    ...(card?.ps && { ps: card.ps }),
  };
}
