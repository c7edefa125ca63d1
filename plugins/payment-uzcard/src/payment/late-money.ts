import type { LedgerCommand, LedgerView } from "@medusa-uz/payment-ledger";
import { isPayable } from "../flow/act";
import type { Reported } from "../flow/effect";
import { detailsOf, NEW_FLOW, PROVIDER, type Flow } from "../flow/flow";
import { holdCommands, mirror, moneyOf } from "../flow/mirror";
import type { FlowSettings } from "../flow/step";
import type { Dependencies } from "./dependencies";

/** Two payments of one invoice are told apart by the gateway's own number. */
export const lateTransactionId = (transaction_id: string, uuid: string): string =>
  `${transaction_id}~${uuid}`;

/**
 * Money that moved on a payment which was over already, as after an answer that came too late. It gets an attempt of its
 * own, so that it is never lost; what becomes of it later is told to that attempt, too. It pays the order if the order can still use it, and goes back by itself if not.
 */
export async function takeLateMoney(
  { ledger, logger, uzcard }: Dependencies,
  transaction_id: string,
  payment: Reported,
): Promise<void> {
  const over = await ledger.transact<string | null>({
    provider: PROVIDER,
    method: "late money",
    request: { transaction_id, uuid: payment.uuid, amount: payment.amount.toString() },
    transaction_id,
    decide: ({ attempt }) => ({ answer: attempt?.account.order_id ?? null, commands: [] }),
  });
  if (over === null) {
    return;
  }
  const late_id = lateTransactionId(transaction_id, payment.uuid);
  const known = await ledger.transact<"known" | "new">({
    provider: PROVIDER,
    method: "late money",
    request: { transaction_id: late_id, status: payment.status, amount: payment.amount.toString() },
    display_id: over,
    transaction_id: late_id,
    decide: (view) => ({
      answer: view.attempt ? "known" : "new",
      commands: lateCommands(view, late_id, payment, uzcard.settings),
    }),
  });
  if (known === "new") {
    logger.error(
      `uzcard: payment ${payment.uuid} moved ${payment.amount} tiyin after ${transaction_id} was over; it is kept as ${late_id}`,
    );
  }
}

export function lateCommands(
  view: LedgerView,
  transaction_id: string,
  payment: Reported,
  settings: FlowSettings,
): LedgerCommand[] {
  if (view.attempt) {
    return mirror(view, view.attempt, payment, settings).commands;
  }
  if (!view.order || !view.payable || view.next_attempt_number === null) {
    return [];
  }
  const flow: Flow = { ...NEW_FLOW, mode: settings.mode, step: "ended", uuid: payment.uuid };
  const attempt_id = view.next_attempt_id;
  const account = { order_id: String(view.order.display_id) };
  const create: LedgerCommand = {
    type: "create",
    transaction_id,
    amount: payment.amount,
    provider_time: view.now,
    account,
    exclusive: false,
    details: detailsOf(flow),
  };
  if (moneyOf(payment) === "taken") {
    return [create, { type: "perform", attempt_id, give_back: true, fiscalize: true }];
  }
  const { amount } = payment;
  const isUsed = isPayable(view, 0n) && view.order.total === amount;
  return [create, ...holdCommands(view, { id: attempt_id, amount, isUsed }, payment, settings)];
}
