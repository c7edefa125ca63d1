import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { Attempt, AttemptState } from "../../types";
import { displayIdOf } from "./lock-payable";
import { attemptOf, ATTEMPT_COLUMNS, type AttemptRow } from "./rows";

/** `from` and `to` are Unix ms of the attempt's creation, `from` included, `to` not. */
export type PaymentFilter = {
  provider?: string;
  state?: AttemptState;
  /** Only debits that must go back to the buyer. */
  refund_due?: boolean;
  from?: number;
  to?: number;
  /** An order number or a provider's transaction id, exactly. */
  q?: string;
  limit: number;
  offset: number;
};

export type PaymentLine = Attempt & { order_id: string; display_id: number };

export type PaymentPage = { payments: PaymentLine[]; count: number };

type LineRow = AttemptRow & { order_id: string; display_id: number };

/**
 * A page of attempts, the newest first. The page is chosen from the attempts alone and only then joined to its orders,
 * so that a shop with 100 000 payments is asked as fast as a small one.
 */
export async function listPayments(connection: Knex, filter: PaymentFilter): Promise<PaymentPage> {
  const { where, bindings } = conditionsOf(filter);
  const page = connection.raw<{ rows: LineRow[] }>(
    `select ${ATTEMPT_COLUMNS}, p.order_id, p.display_id
     from (
       select * from ledger_attempt a ${where}
       order by a.create_time desc, a.number desc limit ? offset ?
     ) a join ledger_payable p on p.id = a.payable_id
     order by a.create_time desc, a.number desc`,
    [...bindings, filter.limit, filter.offset],
  );
  const total = connection.raw<{ rows: { count: string }[] }>(
    `select count(*) as count from ledger_attempt a ${where}`,
    bindings,
  );
  const [{ rows }, counted] = await Promise.all([page, total]);
  return {
    count: Number(counted.rows[0].count),
    payments: rows.map(({ order_id, display_id, ...row }) => ({
      ...attemptOf(row),
      order_id,
      display_id,
    })),
  };
}

function conditionsOf(filter: PaymentFilter): { where: string; bindings: (string | number)[] } {
  const conditions: [sql: string, ...bindings: (string | number)[]][] = [];
  if (filter.provider) conditions.push(["a.provider = ?", filter.provider]);
  if (filter.state) conditions.push(["a.state = ?", filter.state]);
  if (filter.refund_due) conditions.push(["a.refund_due is not null"]);
  if (filter.from !== undefined) conditions.push(["a.create_time >= ?", filter.from]);
  if (filter.to !== undefined) conditions.push(["a.create_time < ?", filter.to]);
  if (filter.q) conditions.push([NAMED, filter.q, displayIdOf(filter.q) ?? 0]);
  return {
    where: conditions.length ? `where ${conditions.map(([sql]) => sql).join(" and ")}` : "",
    bindings: conditions.flatMap(([, ...values]) => values),
  };
}

/** Transactions are indexed under their provider, so each provider there is gets asked for this one. */
const NAMED = `a.id = any (array(
  with recursive names as (
    (select provider from ledger_attempt order by provider limit 1)
    union all
    select (select next.provider from ledger_attempt next where next.provider > names.provider
            order by next.provider limit 1)
    from names where names.provider is not null
  )
  select named.id from names join ledger_attempt named
    on named.provider = names.provider and named.transaction_id = ?
  union all
  select named.id from ledger_attempt named join ledger_payable order_row on order_row.id = named.payable_id
  where order_row.display_id = ?
))`;
