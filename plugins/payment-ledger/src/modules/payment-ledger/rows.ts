import type { Attempt, Json, Payable, Transfer } from "../../types";

/** Rows as PostgreSQL gives them: bigint as text. */
export type PayableRow = Omit<Payable, "expires_at"> & { expires_at: string };

export type AttemptRow = Omit<
  Attempt,
  | "number"
  | "amount"
  | "charged"
  | "refunded"
  | "hold_expires_at"
  | "provider_time"
  | "create_time"
  | "perform_time"
  | "cancel_time"
  | "fiscal"
> & {
  number: string;
  amount: string;
  charged: string;
  refunded: string;
  hold_expires_at: string;
  provider_time: string;
  create_time: string;
  perform_time: string;
  cancel_time: string;
  fiscal_perform: Json | null;
  fiscal_cancel: Json | null;
};

export const PAYABLE_COLUMNS = "p.id, p.order_id, p.display_id, p.status, p.expires_at";

export const ATTEMPT_COLUMNS =
  "a.id, a.number, a.payable_id, a.provider, a.transaction_id, a.amount, a.charged, a.refunded, a.account, a.state, " +
  "a.counts, a.refund_due, a.hold_expires_at, a.details, a.provider_time, a.create_time, a.perform_time, a.cancel_time, a.reason, " +
  "a.fiscal_perform, a.fiscal_cancel";

/** The same as one JSON object; bigints go as text, because JSON numbers lose digits. */
export const ATTEMPT_AS_JSON =
  "jsonb_build_object('id', a.id, 'number', a.number::text, 'payable_id', a.payable_id, 'provider', a.provider, " +
  "'transaction_id', a.transaction_id, 'amount', a.amount::text, 'charged', a.charged::text, " +
  "'refunded', a.refunded::text, 'hold_expires_at', a.hold_expires_at, 'details', a.details, 'account', a.account, 'state', a.state, " +
  "'counts', a.counts, 'refund_due', a.refund_due, 'provider_time', a.provider_time, 'create_time', a.create_time, " +
  "'perform_time', a.perform_time, 'cancel_time', a.cancel_time, 'reason', a.reason, " +
  "'fiscal_perform', a.fiscal_perform, 'fiscal_cancel', a.fiscal_cancel)";

export type TransferRow = Omit<Transfer, "amount"> & { amount: string };

/** One transfer `t` as a JSON object. */
export const TRANSFER_AS_JSON =
  "jsonb_build_object('id', t.id, 'attempt_id', t.attempt_id, 'kind', t.kind, 'amount', t.amount::text, " +
  "'cause', t.cause, 'stock', t.stock, 'state', t.state, 'note', t.note, 'requested_by', t.requested_by, " +
  "'error', t.error, 'created_at', (extract(epoch from t.created_at) * 1000)::bigint)";

/** Every transfer of a payable as one JSON array, oldest first. */
export const transfersAsJson = (payable_id: string): string =>
  `(select coalesce(jsonb_agg(${TRANSFER_AS_JSON} order by t.number), '[]')
    from ledger_transfer t where t.payable_id = ${payable_id})`;

export function transferOf(row: TransferRow): Transfer {
  return { ...row, amount: BigInt(row.amount) };
}

export function payableOf(row: PayableRow): Payable {
  return { ...row, expires_at: Number(row.expires_at) };
}

export function attemptOf({ fiscal_perform, fiscal_cancel, ...row }: AttemptRow): Attempt {
  return {
    ...row,
    number: BigInt(row.number),
    amount: BigInt(row.amount),
    charged: BigInt(row.charged),
    refunded: BigInt(row.refunded),
    hold_expires_at: Number(row.hold_expires_at),
    provider_time: Number(row.provider_time),
    create_time: Number(row.create_time),
    perform_time: Number(row.perform_time),
    cancel_time: Number(row.cancel_time),
    fiscal: { perform: fiscal_perform, cancel: fiscal_cancel },
  };
}
