import { isEnded } from "../delivery/transitions";
import { firstOf, type DeliveryRow, type Sql } from "../modules/courier/rows";
import { CourierProblem } from "../problem/courier-problem";
import type { Lost } from "./judge-late";

type Own = { courier_id: string; delivery_id: string };

/** A delivery of the courier's; `lost` says how somebody else decided about it, when that is so. */
export type Had = { delivery: DeliveryRow; lost: Lost | null };

/** Before all else: actions and guesses that come together are then judged one after the other. @throws as findHad */
export const lockHad = (trx: Sql, own: Own): Promise<Had> => findHad(trx, own, "for no key update");

/** @throws CourierProblem delivery_not_found, for one the courier never had as for one that never was */
export async function findHad(sql: Sql, own: Own, lock = ""): Promise<Had> {
  const delivery = await firstOf<DeliveryRow>(
    sql,
    `select * from courier_delivery where id = :delivery_id ${lock}`,
    own,
  );
  if (delivery?.courier_id === own.courier_id && !isEnded(delivery.state)) {
    return { delivery, lost: null };
  }
  const lost = delivery && (await lostBy(sql, own));
  if (!delivery || (delivery.courier_id !== own.courier_id && !lost)) {
    throw new CourierProblem("delivery_not_found");
  }
  return { delivery, lost };
}

/** The last time somebody took a delivery from the courier, or ended it over the courier's head. */
async function lostBy(sql: Sql, own: Own): Promise<Lost | null> {
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
