import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { AttemptState, RefundDue, Transfer } from "../../../types";

export type SeededAttempt = {
  provider?: string;
  transaction_id?: string;
  state?: AttemptState;
  /** Tiyin. */
  amount?: number;
  charged?: number;
  refunded?: number;
  counts?: boolean;
  refund_due?: RefundDue | null;
  hold_expires_at?: number;
  details?: object;
  /** Unix ms; stands for every time of the attempt. */
  at?: number;
};

let last = 0;

/** Writes an order, its payable and one attempt; what a test does not name is a payment of 150 000 so'm. */
export async function seedAttempt(connection: Knex, given: SeededAttempt = {}) {
  const number = ++last;
  const id = `payatt_${number}`;
  const row = {
    provider: "click",
    transaction_id: `tx-${number}`,
    state: "performed",
    amount: 15_000_000,
    refunded: 0,
    counts: false,
    refund_due: null,
    hold_expires_at: 0,
    details: {},
    at: 1_000_000 + number,
    ...given,
  };
  const took = row.state === "performed" || row.state === "refunded";
  await connection.raw(
    `with placed as (insert into "order" (id, display_id) values (:order_id, :number))
     , opened as (
       insert into ledger_payable (id, order_id, display_id, expires_at)
       values (:payable_id, :order_id, :number, 0))
     insert into ledger_attempt (id, payable_id, provider, transaction_id, amount, charged, refunded, account, state,
       counts, exclusive, refund_due, hold_expires_at, details, provider_time, create_time, perform_time, cancel_time)
     values (:id, :payable_id, :provider, :transaction_id, :amount, :charged, :refunded, '{}', :state, :counts, false,
       :refund_due, :hold_expires_at, :details, :at, :at, :perform_time, :cancel_time)`,
    {
      ...row,
      id,
      number,
      payable_id: `payable_${number}`,
      order_id: `order_${number}`,
      charged: given.charged ?? (took ? row.amount : 0),
      refunded: given.refunded ?? (row.state === "refunded" ? row.amount : 0),
      details: JSON.stringify(row.details),
      perform_time: took ? row.at : 0,
      cancel_time: row.state === "refunded" || row.state === "cancelled" ? row.at : 0,
    },
  );
  return {
    id,
    number,
    payable_id: `payable_${number}`,
    order_id: `order_${number}`,
    transaction_id: row.transaction_id,
  };
}

export async function seedTransfer(
  connection: Knex,
  attempt: { id: string; payable_id: string },
  given: Partial<Omit<Transfer, "amount">> & { amount?: number } = {},
): Promise<string> {
  const id = `paytr_${++last}`;
  await connection.raw(
    `insert into ledger_transfer (id, payable_id, attempt_id, kind, amount, cause, stock, state, error)
     values (:id, :payable_id, :attempt_id, :kind, :amount, 'staff', 'keep', :state, :error)`,
    {
      id,
      payable_id: attempt.payable_id,
      attempt_id: attempt.id,
      kind: given.kind ?? "refund",
      amount: given.amount ?? 15_000_000,
      state: given.state ?? "failed",
      error: given.error ?? null,
    },
  );
  return id;
}
