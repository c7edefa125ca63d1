import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";

export const AUTHENTICATE = false;
export const CORS = false;

/** The least a callback about money can do: lock its row, write it, note the call; one transaction, three statements. */
export async function POST(req: MedusaRequest<{ id: number }>, res: MedusaResponse): Promise<void> {
  const connection = req.scope.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION);
  const { id } = req.body;
  const calls = await connection.transaction(async (trx) => {
    const { rows } = await trx.raw<{ rows: { calls: number }[] }>(
      "select calls from bench_payable where id = ? for update",
      [id],
    );
    const next = (rows[0]?.calls ?? 0) + 1;
    await trx.raw("update bench_payable set calls = ? where id = ?", [next, id]);
    await trx.raw("insert into bench_journal (request, answer) values (?, ?)", [
      JSON.stringify(req.body),
      JSON.stringify({ calls: next }),
    ]);
    return next;
  });
  res.json({ id, calls });
}
