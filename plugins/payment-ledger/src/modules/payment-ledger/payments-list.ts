import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { Attempt, AttemptState } from "../../types";
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

export async function listPayments(connection: Knex, filter: PaymentFilter): Promise<PaymentPage> {
  const conditions: [sql: string, ...bindings: (string | number)[]][] = [];
  if (filter.provider) conditions.push(["a.provider = ?", filter.provider]);
  if (filter.state) conditions.push(["a.state = ?", filter.state]);
  if (filter.refund_due) conditions.push(["a.refund_due is not null"]);
  if (filter.from !== undefined) conditions.push(["a.create_time >= ?", filter.from]);
  if (filter.to !== undefined) conditions.push(["a.create_time < ?", filter.to]);
  if (filter.q) {
    conditions.push(["(a.transaction_id = ? or p.display_id::text = ?)", filter.q, filter.q]);
  }
  const where = conditions.length ? `where ${conditions.map(([sql]) => sql).join(" and ")}` : "";
  const bindings = conditions.flatMap(([, ...values]) => values);
  const source = `from ledger_attempt a join ledger_payable p on p.id = a.payable_id ${where}`;

  const page = await connection.raw<{ rows: LineRow[] }>(
    `select ${ATTEMPT_COLUMNS}, p.order_id, p.display_id ${source}
     order by a.create_time desc, a.number desc limit ? offset ?`,
    [...bindings, filter.limit, filter.offset],
  );
  const total = await connection.raw<{ rows: { count: string }[] }>(
    `select count(*) as count ${source}`,
    bindings,
  );
  return {
    count: Number(total.rows[0].count),
    payments: page.rows.map(({ order_id, display_id, ...row }) => ({
      ...attemptOf(row),
      order_id,
      display_id,
    })),
  };
}
