import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { MedusaError } from "@medusajs/framework/utils";

export type LineMarks = { line_id: string; marks: string[] };

/** `preview`: only looks what would become of it. `by` is Medusa's id of who scanned. */
export type MarksWriting = { by: string; preview: boolean };

/** A code that was sold with another order. */
export type TakenMark = { mark: string; display_id: number };

/** The codes of an order's lines, in the order they were scanned. */
export async function readMarks(
  connection: Knex,
  order_id: string,
): Promise<Map<string, string[]>> {
  const { rows } = await connection.raw<{ rows: LineMarks[] }>(
    `select line_id, array_agg(mark order by position) as marks from fiscal_mark
     where order_id = ? group by line_id`,
    [order_id],
  );
  return new Map(rows.map(({ line_id, marks }) => [line_id, marks]));
}

/**
 * Replaces the codes of these lines, all or none. A unit of a cancelled order is back on the shelf, so its code is free
 * again. The table's own key decides between two members of staff who scan one unit.
 *
 * @returns the codes that belong to another order; nothing was written then
 */
export async function writeMarks(
  connection: Knex,
  order_id: string,
  lines: LineMarks[],
  { by, preview }: MarksWriting,
): Promise<TakenMark[]> {
  const rows = lines.flatMap(({ line_id, marks }) =>
    marks.map((mark, position) => ({ mark, line_id, position })),
  );
  const given = { order_id, by, rows: JSON.stringify(rows), marks: rows.map(({ mark }) => mark) };
  const trx = await connection.transaction();
  try {
    await trx.raw("delete from fiscal_mark where order_id = :order_id and line_id = any(:lines)", {
      order_id,
      lines: lines.map(({ line_id }) => line_id),
    });
    await trx.raw(
      `delete from fiscal_mark m using "order" o
       where m.mark = any(:marks) and o.id = m.order_id and o.status = 'canceled' and o.id <> :order_id`,
      given,
    );
    // In one order everywhere, so that two who scan the same units do not wait for each other.
    const written = await trx.raw<{ rows: { mark: string }[] }>(
      `insert into fiscal_mark (mark, order_id, line_id, position, scanned_by)
       select mark, :order_id, line_id, position, :by
       from jsonb_to_recordset(:rows::jsonb) as given(mark text, line_id text, position integer)
       order by mark on conflict (mark) do nothing returning mark`,
      given,
    );
    const isWhole = written.rows.length === rows.length;
    await (isWhole && !preview ? trx.commit() : trx.rollback());
    if (isWhole) {
      return [];
    }
  } catch (error) {
    await trx.rollback();
    throw error;
  }
  const taken = await connection.raw<{ rows: TakenMark[] }>(
    `select m.mark, o.display_id from fiscal_mark m join "order" o on o.id = m.order_id
     where m.mark = any(:marks) and m.order_id <> :order_id`,
    given,
  );
  if (taken.rows.length === 0) {
    throw new MedusaError(
      MedusaError.Types.CONFLICT,
      "Somebody else scanned these units at the same moment: look at the order again",
    );
  }
  return taken.rows;
}
