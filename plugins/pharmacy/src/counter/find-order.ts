import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { rowsOf } from "../modules/prescription/rows";
import { PrescriptionProblem } from "../prescription/problem";

const LARGEST = 2_147_483_647;

/**
 * The order that somebody at the counter names: by its number, by the number of its prescription, or by its id. An order's own
 * number comes first; of the orders of a prescription the one that waits, then the newest.
 *
 * @throws PrescriptionProblem order_not_found when nothing on prescription was ever lent to it
 */
export async function findOrder(container: MedusaContainer, code: string): Promise<string> {
  const digits = /^[#№]?\s*(\d{1,10})$/.exec(code.trim())?.[1];
  const no = digits && Number(digits) <= LARGEST ? Number(digits) : null;
  const [found] = await rowsOf<{ id: string }>(
    container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION),
    `select o.id from "order" o join prescription_allocation a on a.holder_id = o.id
     join prescription p on p.id = a.prescription_id
     where o.deleted_at is null and (o.id = :id or o.display_id = :no or p.no = :no)
     group by o.id order by bool_or(o.id = :id) desc, (o.display_id = cast(:no as integer)) desc,
       bool_or(a.state = 'reserved') desc, o.created_at desc limit 1`,
    { id: code.trim(), no },
  );
  if (!found) {
    throw new PrescriptionProblem("order_not_found");
  }
  return found.id;
}
