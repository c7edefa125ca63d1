import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type {
  Attention,
  Carrier,
  DeliveryService,
  DeliveryState,
  FailureReason,
  ProofKind,
} from "../../api/wire";

/** A row of `courier_delivery`. Sums are whole so'm; PostgreSQL's bigint comes as text. */
export type DeliveryRow = {
  id: string;
  no: string;
  order_id: string;
  order_display_id: number;
  fulfillment_id: string;
  state: DeliveryState;
  courier_id: string | null;
  carrier: Carrier;
  carrier_ref: string | null;
  province: string | null;
  district_soato: string | null;
  service: DeliveryService;
  window_from: Date | null;
  window_to: Date | null;
  cash_due: string;
  unpaid: string;
  cash_collected: string | null;
  tracking_code: string;
  attention: Attention | null;
  proof_kind: ProofKind | null;
  code_version: number;
  code_misses: number;
  unlocked: boolean;
  failed_reason: FailureReason | null;
  failed_note: string | null;
  assigned_at: Date | null;
  picked_up_at: Date | null;
  delivered_at: Date | null;
  ended_at: Date | null;
  version: number;
  created_at: Date;
  updated_at: Date;
};

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
