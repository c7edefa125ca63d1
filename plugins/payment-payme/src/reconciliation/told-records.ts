import type { Json, ProviderRecord } from "@medusa-uz/payment-ledger";

/** The call that opened a transaction and the last answer that told its state, from the ledger's journal. */
export type ToldAnswer = { request: Json; answer: Json; told_at: number };

/** A transaction as a GetStatement answer named it; `state` is Payme's. */
export type ToldLine = {
  transaction_id: string;
  provider_time: number;
  amount: bigint;
  state: string;
  told_at: number;
};

/** Payme's states, section 2. */
const STATES: Record<string, ProviderRecord["state"]> = {
  "1": "open",
  "2": "paid",
  "-1": "cancelled",
  "-2": "refunded",
};

/**
 * What Payme believes: the sum it asked for, and the last state it was told, by an answer or by a statement, whichever
 * came later. `from` is included, `to` is not; both are Unix ms of Payme's own time.
 */
export function toldRecords(
  { from, to }: { from: number; to: number },
  answers: ToldAnswer[],
  statement: ToldLine[],
): ProviderRecord[] {
  const told = new Map<string, ToldLine>();
  for (const line of [...statement, ...answers.flatMap((one) => lineOf(one) ?? [])]) {
    const known = told.get(line.transaction_id);
    if (!known || known.told_at <= line.told_at) {
      told.set(line.transaction_id, line);
    }
  }
  return [...told.values()]
    .filter(({ provider_time }) => provider_time >= from && provider_time < to)
    .map(recordOf);
}

function recordOf({ transaction_id, provider_time, amount, state }: ToldLine): ProviderRecord {
  const known = STATES[state] ?? "open";
  return {
    transaction_id,
    reference: transaction_id,
    amount,
    refunded: known === "refunded" ? amount : 0n,
    state: known,
    at: provider_time,
  };
}

/** Null for what is no transaction: the journal holds what callers sent. */
function lineOf({ request, answer, told_at }: ToldAnswer): ToldLine | null {
  const params = at(request, "params");
  const id = at(params, "id");
  const time = at(params, "time");
  const amount = String(at(params, "amount"));
  const state = at(at(answer, "result"), "state");
  return typeof id === "string" && typeof time === "number" && /^\d+$/.test(amount)
    ? {
        transaction_id: id,
        provider_time: time,
        amount: BigInt(amount),
        state: String(state),
        told_at,
      }
    : null;
}

function at(value: Json | undefined, name: string): Json | undefined {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? value[name]
    : undefined;
}
