import { ALLOCATION_COLUMNS, rowsOf, type AllocationRow, type Sql } from "./rows";

/** What was ever lent on a prescription. */
export async function allocationsOf(sql: Sql, prescription_id: string): Promise<AllocationRow[]> {
  return rowsOf<AllocationRow>(
    sql,
    `select ${ALLOCATION_COLUMNS} from prescription_allocation where prescription_id = :prescription_id
     order by created_at, id`,
    { prescription_id },
  );
}

/** Releases what is reserved. @returns carts and orders that lost packs */
export async function releaseOf(
  trx: Sql,
  which: { prescription_id: string; holder_id?: string; line_id?: string; until?: Date },
): Promise<string[]> {
  const rows = await rowsOf<{ holder_id: string }>(
    trx,
    `update prescription_allocation set state = 'released', updated_at = now()
     where prescription_id = :prescription_id and state = 'reserved'
       and (cast(:holder_id as text) is null or holder_id = :holder_id)
       and (cast(:line_id as text) is null or line_id = :line_id)
       and (cast(:until as timestamptz) is null or reserved_until <= :until)
     returning holder_id`,
    { holder_id: null, line_id: null, until: null, ...which },
  );
  return [...new Set(rows.map(({ holder_id }) => holder_id))].sort();
}

/** Packs that are reserved for one holder are an order's from now on. @returns how many lines */
export async function moveHolder(
  sql: Sql,
  from: string,
  order_id: string,
  until: Date,
): Promise<number> {
  const rows = await rowsOf(
    sql,
    `update prescription_allocation set holder_type = 'order', holder_id = :order_id, reserved_until = :until, updated_at = now()
     where holder_id = :from and state = 'reserved' returning id`,
    { from, order_id, until },
  );
  return rows.length;
}
