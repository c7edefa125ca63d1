import { isEnded } from "../delivery/transitions";
import { firstOf, type DeliveryRow, type Sql } from "../modules/courier/rows";
import { CourierProblem } from "../problem/courier-problem";
import type { Lost } from "./judge-late";

type Own = { courier_id: string; delivery_id: string };

/** @throws CourierProblem delivery_not_found, for one of somebody else as for one that never was */
export async function mustBeOwn(sql: Sql, own: Own): Promise<void> {
  const found = await firstOf(
    sql,
    "select 1 from courier_delivery where id = :delivery_id and courier_id = :courier_id",
    own,
  );
  if (!found) {
    throw new CourierProblem("delivery_not_found");
  }
}

/** A delivery of the courier's; `lost` says how somebody else decided about it, when that is so. */
export type Had = { delivery: DeliveryRow; lost: Lost | null };

/**
 * Before all else: actions and guesses that come together are then judged one after the other.
 *
 * @throws CourierProblem delivery_not_found, for one the courier never had as for one that never was
 */
export async function lockHad(trx: Sql, own: Own): Promise<Had> {
  const delivery = await firstOf<DeliveryRow>(
    trx,
    "select * from courier_delivery where id = :delivery_id for no key update",
    own,
  );
  if (delivery?.courier_id === own.courier_id && !isEnded(delivery.state)) {
    return { delivery, lost: null };
  }
  const lost = delivery && (await lostBy(trx, own));
  if (!delivery || (delivery.courier_id !== own.courier_id && !lost)) {
    throw new CourierProblem("delivery_not_found");
  }
  return { delivery, lost };
}

/** The last time somebody took a delivery from the courier, or ended it over the courier's head. */
export async function lostBy(sql: Sql, own: Own): Promise<Lost | null> {
  const event = await firstOf<{ type: string; at: Date }>(
    sql,
    `select e.type, e.at from courier_delivery_event e join courier_delivery d on d.id = e.delivery_id
     where e.delivery_id = :delivery_id and (e.meta->>'from_courier_id' = :courier_id
       or (d.courier_id = :courier_id and e.type in ('revoke', 'settle', 'return', 'cancel')))
     order by e.seq desc limit 1`,
    own,
  );
  return event && { type: event.type, at: event.at.getTime() };
}
