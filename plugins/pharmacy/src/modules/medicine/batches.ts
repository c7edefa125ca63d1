import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { generateEntityId } from "@medusajs/framework/utils";
import type { Batch } from "../../medicine/first-expired";

export type BatchEntry = {
  variant_id: string;
  series: string;
  /** `2027-03-31` */
  expires_on: string;
  quantity: number;
  received_on?: string | null;
};

export type StoredBatch = Batch & { variant_id: string; received_on: string | null };

const COLUMNS = `id, variant_id, series, to_char(expires_on, 'YYYY-MM-DD') as expires_on, quantity,
  to_char(received_on, 'YYYY-MM-DD') as received_on`;

/** Batches of these variants, what expires first being first. */
export async function readBatches(connection: Knex, variantIds: string[]): Promise<StoredBatch[]> {
  const { rows } = await connection.raw<{ rows: StoredBatch[] }>(
    `select ${COLUMNS} from medicine_batch where variant_id = any(?) and deleted_at is null
     order by expires_on, series`,
    [variantIds],
  );
  return rows;
}

/** Writes batches; one of the same series of a variant is corrected. */
export async function writeBatches(
  connection: Knex,
  batches: readonly BatchEntry[],
): Promise<void> {
  const rows = batches.map((batch) => ({
    ...batch,
    received_on: batch.received_on || null,
    id: generateEntityId(undefined, "medbatch"),
  }));
  await connection.raw(
    `insert into medicine_batch (id, variant_id, series, expires_on, quantity, received_on)
     select id, variant_id, series, expires_on, quantity, received_on from jsonb_to_recordset(?::jsonb)
       as row (id text, variant_id text, series text, expires_on date, quantity integer, received_on date)
     order by variant_id, series
     on conflict (variant_id, series) where deleted_at is null do update set
       expires_on = excluded.expires_on, quantity = excluded.quantity,
       received_on = coalesce(excluded.received_on, medicine_batch.received_on), updated_at = now()`,
    [JSON.stringify(rows)],
  );
}

/** @returns the product of the batch, null when there was none */
export async function eraseBatch(connection: Knex, id: string): Promise<string | null> {
  const { rows } = await connection.raw<{ rows: { product_id: string }[] }>(
    `update medicine_batch b set deleted_at = now(), updated_at = now() from product_variant v
     where b.id = ? and b.deleted_at is null and v.id = b.variant_id returning v.product_id`,
    [id],
  );
  return rows[0]?.product_id ?? null;
}
