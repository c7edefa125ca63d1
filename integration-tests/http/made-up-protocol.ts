import {
  whyItDoesNotCount,
  type Attempt,
  type Decision,
  type Json,
  type LedgerView,
} from "@medusa-uz/payment-ledger";

export type Answer = { ok: boolean; [key: string]: Json };

const HOLD_MS = 3_600_000;

const refused = (why: string): Decision<Answer> => ({ answer: { ok: false, why }, commands: [] });

/**
 * A small made-up protocol: Payme's where it can refuse, a debit-first protocol where it cannot (`late_debit`), and an
 * acquirer's where money is blocked before it is taken (`hold`).
 */
export function decide(method: string, transaction_id: string, view: LedgerView): Decision<Answer> {
  const { attempt, order } = view;
  switch (method) {
    case "create":
      return create(transaction_id, view);
    case "perform":
      return attempt ? perform(attempt, view, false) : refused("unknown");
    case "hold":
      return attempt ? hold(attempt, view) : refused("unknown");
    case "late_debit":
      if (attempt) {
        return perform(attempt, view, true);
      }
      return order ? debitAtOnce(transaction_id, view) : refused("unknown");
    default:
      return attempt ? cancel(attempt, view) : refused("unknown");
  }
}

function create(transaction_id: string, view: LedgerView): Decision<Answer> {
  const { attempt, order, payable, attempts } = view;
  if (attempt) {
    return attempt.state === "created"
      ? { answer: { ok: true, create_time: attempt.create_time }, commands: [] }
      : refused(attempt.state);
  }
  if (!order || !order.total || payable?.status !== "open" || order.status !== "pending") {
    return refused("not payable");
  }
  if (attempts.some(({ state }) => state === "created")) {
    return refused("busy");
  }
  return {
    answer: { ok: true, create_time: view.now },
    commands: [opening(transaction_id, order.total, view.now)],
  };
}

function perform(attempt: Attempt, view: LedgerView, always: boolean): Decision<Answer> {
  if (attempt.state === "performed") {
    return { answer: { ok: true, perform_time: attempt.perform_time }, commands: [] };
  }
  if (attempt.state !== "created" || (!always && whyItDoesNotCount(view, attempt))) {
    return refused(attempt.state);
  }
  return {
    answer: { ok: true, perform_time: view.now },
    commands: [{ type: "perform", attempt_id: attempt.id }],
  };
}

/** The buyer's bank has blocked the money, whatever became of the order meanwhile. */
function hold(attempt: Attempt, view: LedgerView): Decision<Answer> {
  if (attempt.state === "held") {
    return { answer: { ok: true, held: true }, commands: [] };
  }
  if (attempt.state !== "created") {
    return refused(attempt.state);
  }
  return {
    answer: { ok: true, held: true },
    commands: [{ type: "hold", attempt_id: attempt.id, expires_at: view.now + HOLD_MS }],
  };
}

/** A provider that debits first and asks later: the money is there, whatever the order says. */
function debitAtOnce(transaction_id: string, view: LedgerView): Decision<Answer> {
  return {
    answer: { ok: true, perform_time: view.now },
    commands: [
      opening(transaction_id, view.order?.total ?? 100n, view.now),
      { type: "perform", attempt_id: view.next_attempt_id },
    ],
  };
}

function opening(transaction_id: string, amount: bigint, now: number) {
  return {
    type: "create" as const,
    transaction_id,
    amount,
    provider_time: now,
    account: {},
    exclusive: false,
  };
}

function cancel(attempt: Attempt, view: LedgerView): Decision<Answer> {
  if (attempt.state === "held") {
    return refused("held");
  }
  if (attempt.state === "cancelled" || attempt.state === "refunded") {
    return {
      answer: { ok: true, cancel_time: attempt.cancel_time, state: attempt.state },
      commands: [],
    };
  }
  return {
    answer: {
      ok: true,
      cancel_time: view.now,
      state: attempt.state === "created" ? "cancelled" : "refunded",
    },
    commands: [{ type: "cancel", attempt_id: attempt.id, reason: 5 }],
  };
}
