import type { CourierActionBody } from "../api/wire";
import { tashkentDay } from "../delivery/tashkent-day";
import type { CashBook } from "../modules/courier/cash-book";
import type { DeliveryBook } from "../modules/courier/delivery-book";
import { firstOf, type DeliveryRow, type Sql } from "../modules/courier/rows";
import { isCodeOfAnyVersion } from "./hand-over-code";
import { judgeLate, type Lost } from "./judge-late";

type Parts = {
  deliveries: Pick<DeliveryBook, "tookCash">;
  cash: Pick<CashBook, "collect">;
  secret: string;
};

type Late = { delivery: DeliveryRow; lost: Lost; courier_id: string; body: CourierActionBody };

/**
 * Writes down a hand-over that was told after the parcel had been taken away, settled or revoked: its money goes into the
 * book once, its story to staff. The state is not touched.
 *
 * @param trx holds the lock of the delivery
 * @returns false when it did not happen while the courier had it
 */
export async function bookLate(
  trx: Sql,
  { deliveries, cash, secret }: Parts,
  { delivery, lost, courier_id, body }: Late,
): Promise<boolean> {
  const type = judgeLate(body, lost);
  if (type === null) {
    return false;
  }
  const { id } = delivery;
  const own = { courier_id, delivery_id: id };
  if (await isTold(trx, own)) {
    return true;
  }
  const amount = body.cash ?? 0;
  const day = tashkentDay(Date.now());
  if (amount > 0 && !(await cash.collect(trx, { ...own, amount, day }))) {
    return true;
  }
  await deliveries.tookCash(trx, {
    delivery,
    cash: amount,
    actor: { type: "courier", id: courier_id },
    type,
    attention: type,
    meta: {
      said_at: body.at,
      after: lost.type,
      cash: amount,
      cash_due: Number(delivery.cash_due),
      ...(body.cash_due_seen !== undefined && { cash_due_seen: body.cash_due_seen }),
      ...proofOf(secret, delivery, body),
    },
  });
  return true;
}

/** Once: whoever may not guess the code any more learns nothing here either, and staff see whether it was right. */
function proofOf(secret: string, delivery: DeliveryRow, { proof }: CourierActionBody) {
  if (!proof) {
    return {};
  }
  return proof.kind === "code"
    ? { code_right: isCodeOfAnyVersion(secret, delivery, proof.code) }
    : { proof_id: proof.upload_id };
}

const isTold = async (trx: Sql, own: { courier_id: string; delivery_id: string }) =>
  (await firstOf(
    trx,
    `select 1 from courier_delivery_event where delivery_id = :delivery_id and actor_id = :courier_id
       and type in ('cash_late', 'hand_over_late')`,
    own,
  )) !== null;
