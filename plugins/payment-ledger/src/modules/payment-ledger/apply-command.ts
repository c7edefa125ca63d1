import type {
  Attempt,
  Details,
  LedgerCommand,
  LedgerView,
  Payable,
  RefundDue,
  StockFate,
  Transfer,
} from "../../types";
import { fiscalAfterRefund } from "../../fiscal/own-receipt";
import { ForbiddenCommand } from "./forbidden-command";
import { giveBack, progressTransfer, queueTransfer } from "./transfer-commands";

/** What settlement has to do after a decision: in Medusa, or (`transfer`, `fiscalize`, `tell_receipt`) at the provider. */
export type OutboxKind =
  | "authorize"
  | "release"
  | "capture"
  | "refund"
  | "cancel_order"
  | "transfer"
  | "fiscalize"
  | "tell_receipt";

export type OutboxEntry = { kind: OutboxKind; transfer_id?: string; stock?: StockFate };

/** The change one command makes, as data: what to write, and what settlement owes. */
export type LedgerChange = {
  attempt: Attempt;
  inserted: boolean;
  exclusive?: boolean;
  payable_status?: Payable["status"];
  /** Transfers to add or to bring up to date. */
  transfers?: { inserted: boolean; row: Transfer }[];
  outbox?: OutboxEntry[];
};

/**
 * The one state machine of money in.
 *
 *     created -> held -> performed -> refunded
 *
 * A payment that is not held goes from created to performed; created and held may end as cancelled.
 *
 * Money the order cannot use (paid already, cancelled, other amount) is still recorded as held or performed, because
 * it did move; it does not count, and is marked as due back to the buyer.
 */
export function applyCommand(view: LedgerView, command: LedgerCommand): LedgerChange {
  switch (command.type) {
    case "create":
      return create(view, command);
    case "transfer_sent":
    case "transfer_done":
    case "transfer_failed":
      return progress(view, command);
  }
  const attempt = view.attempts.find(({ id }) => id === command.attempt_id);
  if (!attempt) {
    throw new ForbiddenCommand(command, `attempt ${command.attempt_id} is not on this payable`);
  }
  switch (command.type) {
    case "hold":
      return hold(view, attempt, command);
    case "perform":
      return perform(view, attempt, command);
    case "cancel":
      return cancel(view, attempt, command);
    case "refund":
      return refund(view, attempt, command);
    case "transfer":
      return queueTransfer(view, attempt, command);
    case "note":
      return { attempt: withDetails(attempt, command.details), inserted: false };
    case "fiscal":
      return {
        attempt: { ...attempt, fiscal: { ...attempt.fiscal, [command.kind]: command.data } },
        inserted: false,
        ...(command.tell && { outbox: [{ kind: "tell_receipt" as const }] }),
      };
  }
}

type Command<T extends LedgerCommand["type"]> = Extract<LedgerCommand, { type: T }>;

function create(view: LedgerView, command: Command<"create">): LedgerChange {
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
      charged: 0n,
      refunded: 0n,
      account: command.account,
      state: "created",
      counts: false,
      refund_due: null,
      hold_expires_at: 0,
      details: command.details ?? {},
      provider_time: command.provider_time,
      create_time: view.now,
      perform_time: 0,
      cancel_time: 0,
      reason: null,
      fiscal: { perform: null, cancel: null },
    },
  };
}

/** A transfer moves on; once the provider has carried it out, the money has moved too. */
function progress(
  view: LedgerView,
  command: Command<"transfer_sent" | "transfer_done" | "transfer_failed">,
): LedgerChange {
  const { transfer, attempt, then } = progressTransfer(view, command);
  const change: LedgerChange = then ? applyCommand(view, then) : { attempt, inserted: false };
  return {
    ...change,
    transfers: [{ inserted: false, row: transfer }, ...(change.transfers ?? [])],
  };
}

function hold(view: LedgerView, attempt: Attempt, command: Command<"hold">): LedgerChange {
  if (attempt.state !== "created") {
    throw new ForbiddenCommand(command, `attempt is ${attempt.state}`);
  }
  const refund_due = whyItDoesNotCount(view, attempt);
  const held: Attempt = {
    ...withDetails(attempt, command.details),
    state: "held",
    counts: refund_due === null,
    refund_due,
    hold_expires_at: command.expires_at,
  };
  return refund_due === null
    ? { attempt: held, inserted: false, payable_status: "held", outbox: [{ kind: "authorize" }] }
    : { attempt: held, inserted: false, ...giveBack(view, held, "release", refund_due) };
}

function perform(view: LedgerView, attempt: Attempt, command: Command<"perform">): LedgerChange {
  if (attempt.state !== "created" && attempt.state !== "held") {
    throw new ForbiddenCommand(command, `attempt is ${attempt.state}`);
  }
  const charged = command.charged ?? attempt.amount;
  if (charged <= 0n || charged > attempt.amount) {
    throw new ForbiddenCommand(command, `${charged} of ${attempt.amount} cannot be charged`);
  }
  const refund_due = whyItDoesNotCount(view, attempt);
  const performed: Attempt = {
    ...withDetails(attempt, command.details),
    state: "performed",
    charged,
    counts: refund_due === null,
    refund_due,
    perform_time: view.now,
  };
  const change = { attempt: performed, inserted: false };
  if (refund_due === null) {
    const receipt: OutboxEntry[] = command.fiscalize ? [{ kind: "fiscalize" }] : [];
    return { ...change, payable_status: "paid", outbox: [{ kind: "capture" }, ...receipt] };
  }
  return {
    ...change,
    // A hold of a cancelled order that was charged all the same: Medusa has it as this order's payment.
    ...(attempt.counts && { payable_status: "paid" as const }),
    ...(command.give_back && giveBack(view, performed, "refund", refund_due)),
  };
}

/** Null when this attempt may pay the order; otherwise why its money must go back. */
export function whyItDoesNotCount(view: LedgerView, attempt: Attempt): RefundDue | null {
  const { order, payable } = view;
  if (attempt.state === "held") {
    // What the order could use when the money was blocked: only its cancellation changes that.
    return attempt.counts && order?.status === "canceled" ? "order_cancelled" : attempt.refund_due;
  }
  if (payable?.status === "paid" || payable?.status === "held") {
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

function cancel(view: LedgerView, attempt: Attempt, command: Command<"cancel">): LedgerChange {
  const ended: Attempt = {
    ...withDetails(attempt, command.details),
    reason: command.reason,
    cancel_time: view.now,
  };
  switch (attempt.state) {
    case "created":
      return { attempt: { ...ended, state: "cancelled" }, inserted: false };
    case "held":
      return {
        attempt: { ...ended, state: "cancelled", counts: false, refund_due: null },
        inserted: false,
        ...(attempt.counts && {
          payable_status: "open" as const,
          outbox: [{ kind: "release" as const }],
        }),
      };
    case "performed":
      return refunded(view, attempt, ended, attempt.charged - attempt.refunded, "return");
    default:
      throw new ForbiddenCommand(command, `attempt is ${attempt.state}`);
  }
}

function refund(view: LedgerView, attempt: Attempt, command: Command<"refund">): LedgerChange {
  const left = attempt.charged - attempt.refunded;
  if (attempt.state !== "performed" || command.amount <= 0n || command.amount > left) {
    throw new ForbiddenCommand(command, `${left} of a ${attempt.state} attempt can be given back`);
  }
  return refunded(view, attempt, attempt, command.amount, command.stock);
}

function refunded(
  view: LedgerView,
  before: Attempt,
  ended: Attempt,
  amount: bigint,
  stock: StockFate,
): LedgerChange {
  const sum = before.refunded + amount;
  const isWhole = sum === before.charged;
  const attempt: Attempt = {
    ...ended,
    refunded: sum,
    fiscal: fiscalAfterRefund(before.fiscal, isWhole),
    ...(isWhole && { state: "refunded", counts: false, refund_due: null, cancel_time: view.now }),
  };
  // The money that paid the order: Medusa may hold it as captured, even if the order was cancelled since.
  const paidTheOrder =
    before.counts || (view.payable?.status === "paid" && before.refund_due === "order_cancelled");
  return {
    attempt,
    inserted: false,
    ...(paidTheOrder && {
      ...(isWhole && { payable_status: "refunded" as const }),
      outbox: [{ kind: "refund" as const, stock }],
    }),
  };
}

function withDetails(attempt: Attempt, details: Details | undefined): Attempt {
  return details ? { ...attempt, details: { ...attempt.details, ...details } } : attempt;
}
