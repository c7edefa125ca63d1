import { firstOf, type DeliveryRow, type Sql } from "../modules/courier/rows";
import { CourierProblem } from "../problem/courier-problem";

/** @throws CourierProblem delivery_not_found, for one of somebody else as for one that never was */
export async function mustBeOwn(
  sql: Sql,
  own: { courier_id: string; delivery_id: string },
): Promise<void> {
  const found = await firstOf(
    sql,
    "select 1 from courier_delivery where id = :delivery_id and courier_id = :courier_id",
    own,
  );
  if (!found) {
    throw new CourierProblem("delivery_not_found");
  }
}

/** Before all else: actions and guesses that come together are then judged one after the other. */
export async function lockOwn(
  trx: Sql,
  own: { courier_id: string; delivery_id: string },
): Promise<DeliveryRow> {
  const found = await firstOf<DeliveryRow>(
    trx,
    `select * from courier_delivery where id = :delivery_id and courier_id = :courier_id
     for no key update`,
    own,
  );
  if (!found) {
    throw new CourierProblem("delivery_not_found");
  }
  return found;
}
