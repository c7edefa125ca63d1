import type { Attempt, Details, Json, LedgerCommand, LedgerView } from "@medusa-uz/payment-ledger";
import { detailsOf, PROVIDER, type Flow } from "../flow/flow";
import type { After } from "../flow/situation";
import type { Dependencies } from "./dependencies";

/** What a process needs around its calls to the gateway, ms. */
const AROUND_MS = 30_000;

export type Address = { transaction_id?: string; display_id?: string };

/** A step, and the attempt it is about; null while there is none. */
export type Decide = (view: LedgerView) => { step: After; attempt: Attempt | null };

/** What of a payment is needed to ask the gateway about it. */
export type Paying = Pick<Attempt, "transaction_id" | "amount" | "details" | "create_time"> & {
  order_id: string;
};

export type Committed = { step: After; paying: Paying | null };

type Call = {
  /** For the journal. */
  method: string;
  address: Address;
  /** Who asks the gateway next. */
  by: string;
  /** Present once the gateway was asked: whatever it said, the claim is over. */
  request?: { [name: string]: Json };
};

/** Decides under the order's lock and writes the step down. Who goes on has claimed the payment with that. */
export async function commit(
  { ledger, uzcard }: Dependencies,
  { method, address, by, request }: Call,
  decide: Decide,
): Promise<Committed> {
  // Two calls at most are made for one effect: itself, and once more with a new token.
  const claim_ms = 2 * uzcard.options.requestTimeoutMs + AROUND_MS;
  let committed: Committed = { step: { patch: {}, commands: [], next: null }, paying: null };
  await ledger.transact({
    provider: PROVIDER,
    method,
    request: { ...address, ...request },
    ...address,
    decide: (view) => {
      const { step, attempt } = decide(view);
      const doing: Flow["doing"] = step.next && {
        ...{ what: step.next.type, by },
        until: view.now + claim_ms,
      };
      const patch = detailsOf(step.next || request ? { doing, ...step.patch } : step.patch);
      committed = { step, paying: payingAfter(view, attempt, step.commands, patch) };
      return { answer: answerOf(step), commands: written(attempt, step.commands, patch) };
    },
  });
  return committed;
}

/** Facts first: a command may end the attempt. */
function written(
  attempt: Attempt | null,
  commands: LedgerCommand[],
  patch: Details,
): LedgerCommand[] {
  if (attempt === null) {
    return commands.map((command) =>
      command.type === "create"
        ? { ...command, details: { ...command.details, ...patch } }
        : command,
    );
  }
  const note: LedgerCommand = { type: "note", attempt_id: attempt.id, details: patch };
  return Object.keys(patch).length > 0 ? [note, ...commands] : commands;
}

function payingAfter(
  view: LedgerView,
  attempt: Attempt | null,
  commands: LedgerCommand[],
  patch: Details,
): Paying | null {
  const created = commands.find((command) => command.type === "create");
  const now: Omit<Paying, "order_id"> | null =
    attempt ??
    (created
      ? {
          transaction_id: created.transaction_id,
          amount: created.amount,
          details: created.details ?? {},
          create_time: view.now,
        }
      : null);
  if (!now || !view.payable) {
    return null;
  }
  const { transaction_id, amount, details, create_time } = now;
  const { order_id } = view.payable;
  return { transaction_id, amount, create_time, order_id, details: { ...details, ...patch } };
}

function answerOf({ patch, commands, next, error }: After): { [name: string]: Json } {
  return {
    step: patch.step ?? null,
    next: next?.type ?? null,
    commands: commands.map(({ type }) => type),
    error: error ?? patch.error ?? null,
  };
}
