import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { StockFate } from "../../types";
import type { OutboxKind } from "./apply-command";
import { errorText } from "./error-text";

/** A debt of the ledger to Medusa, held under a row lock while it is being settled. */
export type OutboxItem = {
  id: string;
  payable_id: string;
  attempt_id: string | null;
  transfer_id: string | null;
  order_id: string;
  kind: OutboxKind;
  /** What becomes of the goods, for a refund. */
  stock: StockFate | null;
  tries: number;
};

/**
 * What is settled together. The provider's side has workers of its own, so that a gateway that hangs does not keep
 * Medusa from being told of payments.
 */
export type OutboxSide = "medusa" | "provider";

const KINDS: Record<OutboxSide, OutboxKind[]> = {
  medusa: ["authorize", "release", "capture", "refund", "cancel_order"],
  provider: ["transfer", "fiscalize", "tell_receipt"],
};

export type OutboxOutcome = "settled" | "failed" | "empty";

const FIRST_WAIT_S = 2;
const LONGEST_WAIT_S = 600;
const LONGEST_ERROR = 1000;

/** Seconds until a failed settlement is tried again: 2, 4, 8 ... at most ten minutes. */
export function waitBeforeRetry(tries: number): number {
  return Math.min(FIRST_WAIT_S * 2 ** Math.min(tries, 20), LONGEST_WAIT_S);
}

/**
 * Takes the oldest due item and settles it. The row stays locked meanwhile, so no other process takes it, and a
 * process that dies gives it back at once. What Medusa is told of one payable is told strictly in order; at the providers
 * each payment has an order of its own, so that one that hangs keeps no other money from going back.
 */
export async function settleNext(
  connection: Knex,
  side: OutboxSide,
  settle: (item: OutboxItem) => Promise<void>,
): Promise<OutboxOutcome> {
  return connection.transaction(async (trx) => {
    const { rows } = await trx.raw<{ rows: OutboxItem[] }>(
      `select o.id, o.payable_id, o.attempt_id, o.transfer_id, o.kind, o.stock, o.tries, p.order_id
       from ledger_outbox o join ledger_payable p on p.id = o.payable_id
       where o.done_at is null and o.next_try_at <= now() and o.kind = any(:kinds)
         and not exists (
           select 1 from ledger_outbox earlier
           where earlier.payable_id = o.payable_id and earlier.id < o.id and earlier.done_at is null
             and earlier.kind = any(:kinds)
             and (o.kind not in ('transfer', 'fiscalize', 'tell_receipt')
               or (earlier.kind = o.kind and earlier.attempt_id = o.attempt_id)))
       order by o.next_try_at, o.id limit 1 for update of o skip locked`,
      { kinds: KINDS[side] },
    );
    const item = rows[0];
    if (!item) {
      return "empty";
    }
    try {
      await settle(item);
    } catch (error) {
      await trx.raw(
        `update ledger_outbox set tries = tries + 1, last_error = ?, next_try_at = now() + ? * interval '1 second'
         where id = ?`,
        [errorText(error).slice(0, LONGEST_ERROR), waitBeforeRetry(item.tries), item.id],
      );
      return "failed";
    }
    await trx.raw(
      `update ledger_outbox set tries = tries + 1, last_error = null, done_at = now() where id = ?`,
      [item.id],
    );
    return "settled";
  });
}
