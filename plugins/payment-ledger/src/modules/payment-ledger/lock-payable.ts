import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { generateEntityId } from "@medusajs/framework/utils";
import type { Payable } from "../../types";
import { prepared } from "./prepared";
import type { Ask, Read } from "./short-transaction";
import { payableOf, PAYABLE_COLUMNS, type PayableRow } from "./rows";

/** How an inbound call names what it is about. */
export type PayableAddress = {
  provider: string;
  transaction_id?: string;
  display_id?: string;
};

// PostgreSQL integer, as Medusa's display_id is.
const LARGEST_DISPLAY_ID = 2_147_483_647;

/** Id of the payable at {@link addressBindings}. A known transaction wins over the order number: it is bound to its order. */
export const PAYABLE_AT_ADDRESS = `coalesce(
  (select a.payable_id from ledger_attempt a where a.provider = :provider and a.transaction_id = :transaction_id),
  (select q.id from ledger_payable q where q.display_id = :display_id))`;

export function addressBindings({ provider, transaction_id, display_id }: PayableAddress) {
  return {
    provider,
    transaction_id: transaction_id ?? null,
    display_id: displayIdOf(display_id),
  };
}

/** Locks the payable row that every decision about an order's money queues on, if the ledger has met the order. */
export function lockAtAddress(address: PayableAddress): Read {
  return {
    sql: `select ${PAYABLE_COLUMNS} from ledger_payable p where p.id = ${PAYABLE_AT_ADDRESS} for update`,
    bindings: addressBindings(address),
  };
}

/** Locks the payable of an order by Medusa's id. */
export async function lockPayableOfOrder(
  trx: Knex.Transaction,
  order_id: string,
  unpaidOrderTtlMs: number,
): Promise<Payable | null> {
  const ask: Ask = (sql, bindings) => prepared(trx, sql, bindings);
  const select = `select ${PAYABLE_COLUMNS} from ledger_payable p where p.order_id = ? for update`;
  return (
    (await first(ask, select, [order_id])) ??
    ((await open(ask, "o.id = ?", order_id, unpaidOrderTtlMs))
      ? first(ask, select, [order_id])
      : null)
  );
}

/** Gives an order that the ledger meets for the first time its row, and locks it. */
export async function lockNewPayable(
  ask: Ask,
  address: PayableAddress,
  unpaidOrderTtlMs: number,
): Promise<Payable | null> {
  const display_id = displayIdOf(address.display_id);
  if (display_id === null) {
    return null;
  }
  const select = `select ${PAYABLE_COLUMNS} from ledger_payable p where p.display_id = ? for update`;
  return (await open(ask, "o.display_id = ?", display_id, unpaidOrderTtlMs))
    ? first(ask, select, [display_id])
    : null;
}

/** Adds the row of an order if Medusa has such an order; harmless when another call was first. */
async function open(
  ask: Ask,
  condition: "o.id = ?" | "o.display_id = ?",
  value: string | number,
  unpaidOrderTtlMs: number,
): Promise<boolean> {
  const rows = await ask(
    `with found as (
       select o.id, o.display_id, o.created_at from "order" o
       where ${condition} and o.deleted_at is null and not o.is_draft_order
     ), opened as (
       insert into ledger_payable (id, order_id, display_id, expires_at)
       select ?, id, display_id, (extract(epoch from created_at) * 1000)::bigint + ? from found
       on conflict do nothing
     )
     select 1 from found`,
    [value, generateEntityId(undefined, "payable"), unpaidOrderTtlMs],
  );
  return rows.length > 0;
}

/** An order number as it is written, or null when it cannot be one. */
export function displayIdOf(text: string | undefined): number | null {
  if (text === undefined || !/^[1-9]\d{0,9}$/.test(text)) {
    return null;
  }
  const display_id = Number(text);
  return display_id <= LARGEST_DISPLAY_ID ? display_id : null;
}

async function first(
  ask: Ask,
  sql: string,
  bindings: (string | number | null)[],
): Promise<Payable | null> {
  const [row] = await ask<PayableRow>(sql, bindings);
  return row ? payableOf(row) : null;
}
