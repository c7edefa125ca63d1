import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { AllocatedLine, AllocationState } from "../../prescription/allocation";
import type { DecisionCode } from "../../prescription/decision-codes";
import type { LineState } from "../../prescription/line-states";
import type { FirstReview } from "../../prescription/reviewers";
import type { PrescriptionState } from "../../prescription/states";
import type { Day, ValiditySource } from "../../prescription/validity";

/** A row of `prescription`. Days are `YYYY-MM-DD`. */
export type PrescriptionRow = {
  id: string;
  no: number;
  customer_id: string;
  uploaded_by: string;
  source: "upload" | "e_rx" | "in_store";
  external_no: string | null;
  patient_sealed: string;
  answer_sealed: string | null;
  question: string | null;
  status: PrescriptionState;
  version: number;
  pages: number;
  issued_on: Day | null;
  valid_until: Day | null;
  valid_source: ValiditySource | null;
  waiting_since: Date | null;
  submitted_at: Date | null;
  decided_at: Date | null;
  decided_by: string | null;
  reject_code: DecisionCode | null;
  lease_by: string | null;
  lease_until: Date | null;
  first_review: FirstReview | null;
  purge_after: Date | null;
  ended_at: Date | null;
  untold: boolean;
  chain_hash: string;
  chain_length: number;
  created_at: Date;
};

export const PRESCRIPTION_COLUMNS = `id, no::int as no, customer_id, uploaded_by, source, external_no, patient_sealed,
  answer_sealed, question, status, version, pages, to_char(issued_on, 'YYYY-MM-DD') as issued_on,
  to_char(valid_until, 'YYYY-MM-DD') as valid_until, valid_source, waiting_since, submitted_at, decided_at, decided_by,
  reject_code, lease_by, lease_until, first_review, purge_after, ended_at, untold, chain_hash, chain_length, created_at`;

/** A row of `prescription_line`. */
export type LineRow = {
  id: string;
  prescription_id: string;
  position: number;
  prescribed_text: string | null;
  variant_id: string | null;
  /** Packs that were asked for. */
  quantity: number;
  status: LineState;
  approved_variant_id: string | null;
  approved_quantity: number;
  substituted_for: string | null;
  consent: AllocatedLine["consent"];
  reason_code: DecisionCode | null;
  note: string | null;
  refills_allowed: number;
  days_supply: number | null;
  valid_until: Day | null;
};

export const LINE_COLUMNS = `id, prescription_id, position, prescribed_text, variant_id, quantity, status, approved_variant_id,
  approved_quantity, substituted_for, consent, reason_code, note, refills_allowed, days_supply,
  to_char(valid_until, 'YYYY-MM-DD') as valid_until`;

/** A row of `prescription_allocation`. */
export type AllocationRow = {
  id: string;
  prescription_id: string;
  line_id: string;
  holder_type: "cart" | "order";
  holder_id: string;
  fill: number;
  quantity: number;
  state: AllocationState;
  reserved_until: Date;
  dispensed_at: Date | null;
  series: string | null;
  expires_on: Day | null;
};

export const ALLOCATION_COLUMNS = `id, prescription_id, line_id, holder_type, holder_id, fill, quantity, state, reserved_until,
  dispensed_at, series, to_char(expires_on, 'YYYY-MM-DD') as expires_on`;

/** A connection or a transaction: both answer raw SQL. */
export type Sql = Pick<Knex, "raw">;

export async function rowsOf<T>(
  sql: Sql,
  text: string,
  bindings: Record<string, unknown> = {},
): Promise<T[]> {
  return (await sql.raw<{ rows: T[] }>(text, bindings as never)).rows;
}

export async function firstOf<T>(
  sql: Sql,
  text: string,
  bindings: Record<string, unknown> = {},
): Promise<T | null> {
  return (await rowsOf<T>(sql, text, bindings))[0] ?? null;
}
