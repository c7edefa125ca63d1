import type { Attempt, LedgerCommand } from "@medusa-uz/payment-ledger";
import type { Effect } from "./effect";
import type { BuyerError, Flow } from "./flow";
import type { Ending } from "./reasons";

/** A decision of the flow: what to remember, what the ledger has to do, what to ask the gateway next. */
export type Step = {
  patch: Partial<Flow>;
  commands: LedgerCommand[];
  next: Effect | null;
  /** For this caller alone; what every caller should see goes into the patch. */
  error?: BuyerError;
};

export type FlowSettings = {
  mode: Flow["mode"];
  capture: "automatic" | "manual";
  allowedPs: readonly string[];
  holdMinutes: number;
  saleMinutes: number;
  /** Tiyin. */
  minAmount: bigint;
};

export const stay = (patch: Partial<Flow> = {}, error?: BuyerError): Step => ({
  patch,
  commands: [],
  next: null,
  ...(error && { error }),
});

export const goOn = (next: Effect, patch: Partial<Flow> = {}): Step => ({
  patch,
  commands: [],
  next,
});

/** Nothing at the gateway can take money any more: the order is free. */
export const end = (attempt: Attempt, { reason, error }: Ending): Step => ({
  patch: { step: "ended", error, ending: null, form_url: null, ...withoutToken(attempt) },
  commands: [{ type: "cancel", attempt_id: attempt.id, reason }],
  next: null,
});

/** The card is forgotten first, if there is one. */
export function endAfterCard(attempt: Attempt, flow: Flow, why: Ending): Step {
  return flow.card?.token
    ? goOn({ type: "remove_card" }, { ending: why, dropping: null })
    : end(attempt, why);
}

/** The draft is cancelled at the gateway first, so that no code can bring it to life. */
export function endAfterDraft(attempt: Attempt, flow: Flow, why: Ending): Step {
  const { uuid, dropped } = flow;
  return uuid === null
    ? endAfterCard(attempt, flow, why)
    : goOn(
        { type: "drop_hold", uuid },
        { ending: why, dropping: uuid, uuid: null, dropped: [...dropped, uuid], step: "card" },
      );
}

function withoutToken({ details }: Attempt): Partial<Flow> {
  const card = details.card as Flow["card"] | undefined;
  return card ? { card: { ...card, token: null } } : {};
}
