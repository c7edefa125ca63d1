import type { Attempt, LedgerCommand, LedgerView, Payable, RefundDue } from "../../types";

/** What settlement has to do in Medusa after a decision. */
export type OutboxKind = "capture" | "refund" | "cancel_order";

/** The change one command makes, as data: what to write, and what settlement owes. */
export type LedgerChange = {
  attempt: Attempt;
  exclusive?: boolean;
  inserted: boolean;
  payable_status?: Payable["status"];
  outbox?: OutboxKind;
};

/** A protocol asked for something the ledger never does. A bug in a decision table, not bad input. */
export class ForbiddenCommand extends Error {
  constructor(command: LedgerCommand, why: string) {
    super(`ledger refuses ${command.type}: ${why}`);
    this.name = "ForbiddenCommand";
  }
}

/**
 * The one state machine of money in.
 *
 *     created -> performed -> refunded
 *        \-> cancelled
 *
 * A debit the order cannot take (paid already, cancelled, other amount) is still recorded as performed,
 * because the money did move; it does not count, and is marked as due back to the buyer.
 */
export function applyCommand(view: LedgerView, command: LedgerCommand): LedgerChange {
  if (command.type === "create") {
    return create(view, command);
  }
  const attempt = view.attempts.find(({ id }) => id === command.attempt_id);
  if (!attempt) {
    throw new ForbiddenCommand(command, `attempt ${command.attempt_id} is not on this payable`);
  }
  switch (command.type) {
    case "perform":
      return perform(view, attempt, command);
    case "cancel":
      return cancel(view, attempt, command);
    case "fiscal":
      return {
        attempt: { ...attempt, fiscal: { ...attempt.fiscal, [command.kind]: command.data } },
        inserted: false,
      };
  }
}

function create(
  view: LedgerView,
  command: Extract<LedgerCommand, { type: "create" }>,
): LedgerChange {
  if (!view.payable || view.next_attempt_number === null) {
    throw new ForbiddenCommand(command, "there is no free payable");
  }
  return {
    inserted: true,
    exclusive: command.exclusive,
    attempt: {
      id: view.next_attempt_id,
      number: view.next_attempt_number,
      payable_id: view.payable.id,
      provider: "",
      transaction_id: command.transaction_id,
      amount: command.amount,
      account: command.account,
      state: "created",
      counts: false,
      refund_due: null,
      provider_time: command.provider_time,
      create_time: view.now,
      perform_time: 0,
      cancel_time: 0,
      reason: null,
      fiscal: { perform: null, cancel: null },
    },
  };
}

function perform(view: LedgerView, attempt: Attempt, command: LedgerCommand): LedgerChange {
  if (attempt.state !== "created") {
    throw new ForbiddenCommand(command, `attempt is ${attempt.state}`);
  }
  const refund_due = whyItDoesNotCount(view, attempt);
  const performed: Attempt = {
    ...attempt,
    state: "performed",
    counts: refund_due === null,
    refund_due,
    perform_time: view.now,
  };
  return refund_due === null
    ? { attempt: performed, inserted: false, payable_status: "paid", outbox: "capture" }
    : { attempt: performed, inserted: false };
}

/** Null when this attempt may pay the order; otherwise why its money must go back. */
export function whyItDoesNotCount(view: LedgerView, attempt: Attempt): RefundDue | null {
  const { order, payable } = view;
  if (payable?.status === "paid") {
    return "already_paid";
  }
  if (!order || payable?.status !== "open" || order.status === "canceled") {
    return "order_cancelled";
  }
  if (order.captured > 0n) {
    return "already_paid";
  }
  return order.total === attempt.amount ? null : "amount_changed";
}

function cancel(
  view: LedgerView,
  attempt: Attempt,
  command: Extract<LedgerCommand, { type: "cancel" }>,
): LedgerChange {
  const ended = { reason: command.reason, cancel_time: view.now };
  if (attempt.state === "created") {
    return { attempt: { ...attempt, ...ended, state: "cancelled" }, inserted: false };
  }
  if (attempt.state !== "performed") {
    throw new ForbiddenCommand(command, `attempt is ${attempt.state}`);
  }
  const refunded: Attempt = {
    ...attempt,
    ...ended,
    state: "refunded",
    counts: false,
    refund_due: null,
  };
  // The money that paid the order: Medusa may hold it as captured, even if the order was cancelled since.
  const paidTheOrder =
    attempt.counts || (view.payable?.status === "paid" && attempt.refund_due === "order_cancelled");
  return paidTheOrder
    ? { attempt: refunded, inserted: false, payable_status: "refunded", outbox: "refund" }
    : { attempt: refunded, inserted: false };
}
