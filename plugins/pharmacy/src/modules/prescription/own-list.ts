import { firstOf, PRESCRIPTION_COLUMNS, rowsOf, type PrescriptionRow, type Sql } from "./rows";

/** A page of a customer's own prescriptions, newest first. */
export async function readMine(
  sql: Sql,
  customer_id: string,
  { limit, offset }: { limit: number; offset: number },
): Promise<{ rows: PrescriptionRow[]; count: number }> {
  const [rows, counted] = await Promise.all([
    rowsOf<PrescriptionRow>(
      sql,
      `select ${PRESCRIPTION_COLUMNS} from prescription where customer_id = :customer_id
       order by created_at desc, id desc limit :limit offset :offset`,
      { customer_id, limit, offset },
    ),
    firstOf<{ count: number }>(
      sql,
      "select count(*)::int as count from prescription where customer_id = :customer_id",
      { customer_id },
    ),
  ]);
  return { rows, count: counted!.count };
}
