import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { generateEntityId } from "@medusajs/framework/utils";
import type { FiscalCodes } from "../../fiscal/codes";

export type VariantCodes = FiscalCodes & { variant_id: string };

const FIELDS =
  "mxik, package_code, units, vat_percent, is_marked, barcode, seller_tin, seller_pinfl";

const OVERWRITTEN = FIELDS.split(", ").map((field) => `${field} = excluded.${field}`);

/** The codes of these variants; those without any are left out. */
export async function readCodes(connection: Knex, variant_ids: string[]): Promise<VariantCodes[]> {
  const { rows } = await connection.raw<{ rows: VariantCodes[] }>(
    `select variant_id, ${FIELDS} from fiscal_code where variant_id = any(?) and deleted_at is null`,
    [variant_ids],
  );
  return rows;
}

/**
 * Writes the codes of any number of variants, each named once: one statement, so it is all of them or none.
 *
 * @throws when a code breaks a rule of the table
 */
export async function writeCodes(connection: Knex, codes: VariantCodes[]): Promise<void> {
  const rows = codes.map((code) => ({ ...code, id: generateEntityId(undefined, "ficode") }));
  await connection.raw(
    `insert into fiscal_code as c (id, variant_id, ${FIELDS})
     select id, variant_id, ${FIELDS} from jsonb_to_recordset(?::jsonb) as given(
       id text, variant_id text, mxik text, package_code text, units integer, vat_percent integer,
       is_marked boolean, barcode text, seller_tin text, seller_pinfl text)
     on conflict (variant_id) where deleted_at is null
     do update set ${OVERWRITTEN.join(", ")}, updated_at = now()
     where (${columnsOf("c")}) is distinct from (${columnsOf("excluded")})`,
    [JSON.stringify(rows)],
  );
}

const columnsOf = (table: string): string =>
  FIELDS.split(", ")
    .map((field) => `${table}.${field}`)
    .join(", ");

/** Forgets the codes of a variant. */
export async function eraseCodes(connection: Knex, variant_id: string): Promise<void> {
  await connection.raw("delete from fiscal_code where variant_id = ?", [variant_id]);
}

export async function anyCodes(connection: Knex): Promise<boolean> {
  const { rows } = await connection.raw<{ rows: unknown[] }>(
    "select 1 from fiscal_code where deleted_at is null limit 1",
  );
  return rows.length > 0;
}
