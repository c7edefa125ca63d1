import type { Attempt, LedgerView } from "@medusa-uz/payment-ledger";
import type { Reported } from "./effect";
import type { Flow } from "./flow";
import { NOT_LET_GO_MS } from "./limits";
import { mirror } from "./mirror";
import type { FlowSettings, Step } from "./step";

/** All that the second half of a step looks at. */
export type Situation = {
  view: LedgerView;
  attempt: Attempt;
  flow: Flow;
  settings: FlowSettings;
};

/** `late`: money moved on a payment that was over; it gets an attempt of its own. */
export type After = Step & { late?: Reported };

/**
 * The gateway will not cancel it, and no money has come: the order must not wait for ever. Money that comes after all
 * gets an attempt of its own.
 */
export function isNeverLetGo({ view, flow }: Situation, reported: Reported | null): boolean {
  const isMoving = reported?.status === "progress" || reported?.status === "billing";
  const last = Math.max(flow.form_expires_at, flow.sent_at, flow.asked_at);
  return !isMoving && view.now > last + NOT_LET_GO_MS;
}

/** The money as the gateway has it, as a step. */
export function told({ view, attempt, settings }: Situation, payment: Reported): After {
  const { late, ...step } = mirror(view, attempt, payment, settings);
  return { ...step, next: null, ...(late && { late: payment }) };
}
