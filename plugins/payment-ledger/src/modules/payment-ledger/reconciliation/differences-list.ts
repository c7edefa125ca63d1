import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { DifferenceKind } from "../../../reconciliation/compare";
import type { TashkentDay } from "../../../reconciliation/tashkent-day";

/** One side of a difference; sums are tiyin as text. */
export type DifferenceSide = { state: string; amount: string; refunded: string };

/** A difference with what staff made of it. Times are ISO 8601. */
export type DifferenceLine = {
  id: string;
  provider: string;
  day: TashkentDay;
  kind: DifferenceKind;
  reference: string;
  provider_reference: string | null;
  attempt_id: string | null;
  order_id: string | null;
  display_id: number | null;
  ledger: DifferenceSide | null;
  provider_side: DifferenceSide | null;
  status: "open" | "resolved";
  resolution: "staff" | "agrees_now" | null;
  note: string | null;
  resolved_by: string | null;
  resolved_at: string | null;
  found_at: string;
};

/** Days are included on both ends. */
export type DifferenceFilter = {
  status?: "open" | "resolved";
  provider?: string;
  kind?: DifferenceKind;
  from?: TashkentDay;
  to?: TashkentDay;
  limit: number;
  offset: number;
};

export type DifferencePage = { differences: DifferenceLine[]; count: number };

export async function listDifferences(
  connection: Knex,
  filter: DifferenceFilter,
): Promise<DifferencePage> {
  const conditions: [sql: string, binding: string][] = [];
  if (filter.status) conditions.push(["d.status = ?", filter.status]);
  if (filter.provider) conditions.push(["d.provider = ?", filter.provider]);
  if (filter.kind) conditions.push(["d.kind = ?", filter.kind]);
  if (filter.from) conditions.push(["d.day >= ?::date", filter.from]);
  if (filter.to) conditions.push(["d.day <= ?::date", filter.to]);
  const where = conditions.length ? `where ${conditions.map(([sql]) => sql).join(" and ")}` : "";
  const bindings = conditions.map(([, value]) => value);

  const page = await connection.raw<{ rows: DifferenceLine[] }>(
    `select d.id, d.provider, d.day::text as day, d.kind, d.reference, d.provider_reference, d.attempt_id, p.order_id,
       p.display_id, d.ledger, d.provider_side, d.status, d.resolution, d.note, d.resolved_by, d.resolved_at, d.found_at
     from (select * from ledger_difference d ${where} order by d.day desc, d.id desc limit ? offset ?) d
     left join ledger_attempt a on a.id = d.attempt_id
     left join ledger_payable p on p.id = a.payable_id
     order by d.day desc, d.id desc`,
    [...bindings, filter.limit, filter.offset],
  );
  const total = await connection.raw<{ rows: { count: number }[] }>(
    `select count(*)::int as count from ledger_difference d ${where}`,
    bindings,
  );
  return { differences: page.rows, count: total.rows[0].count };
}
