import type { CourierActionBody, ProblemCode } from "../api/wire";
import { judgeCash } from "../delivery/judge-cash";
import type { Actor } from "../delivery/transitions";
import type { Columns } from "../modules/courier/change-delivery";
import type { DeliveryBook } from "../modules/courier/delivery-book";
import { firstOf, type DeliveryRow, type Sql } from "../modules/courier/rows";
import { CourierProblem } from "../problem/courier-problem";
import { GUESSES, judgeGuess } from "./hand-over-code";

/** A proof that was looked at: what to write beside the state, and into the history. */
export type Proven = { columns: Columns; meta: Record<string, unknown> };

/** A guess that was wrong and is counted, which a mere error would undo. */
export type Refused = { refused: ProblemCode; more: CourierProblem["more"] };

type Parts = { deliveries: Pick<DeliveryBook, "amend">; secret: string };
type HandOver = { delivery: DeliveryRow; body: CourierActionBody; actor: Actor };

/**
 * Looks at the money and the proof of a hand-over; the money first, because a wrong sum must not cost a guess.
 *
 * @param trx holds the lock of the delivery
 * @throws CourierProblem cash_differs, proof_needed, proof_locked, code_used_up
 */
export async function proveHandOver(
  trx: Sql,
  { deliveries, secret }: Parts,
  { delivery, body: { cash = 0, cash_due_seen, proof }, actor }: HandOver,
): Promise<Proven | Refused> {
  const money = takenOf(delivery, cash, cash_due_seen);
  if (!proof) {
    throw new CourierProblem("proof_needed");
  }
  if (proof.kind !== "code") {
    const { kind, upload_id } = proof;
    await mustBeUploaded(trx, delivery, { kind, upload_id });
    return {
      columns: { proof_kind: kind, ...money.columns },
      meta: { proof_id: upload_id, ...money.meta },
    };
  }
  const misses = delivery.code_misses;
  switch (judgeGuess(secret, delivery, { misses, code: proof.code })) {
    case "right":
      return { columns: { proof_kind: "code", ...money.columns }, meta: money.meta };
    case "used_up":
      throw new CourierProblem("code_used_up");
    case "wrong": {
      const set = { code_misses: misses + 1 };
      await deliveries.amend({ id: delivery.id, actor, type: "code_missed", set }, trx);
      const tries_left = GUESSES - misses - 1;
      return tries_left > 0
        ? { refused: "code_wrong", more: { tries_left } }
        : { refused: "code_used_up", more: {} };
    }
  }
}

/** What the money changes. @throws CourierProblem cash_differs */
function takenOf(delivery: DeliveryRow, cash: number, seen: number | undefined): Proven {
  const cash_due = Number(delivery.cash_due);
  const verdict = judgeCash({ cash, due: cash_due, seen });
  if (verdict === "refused") {
    throw new CourierProblem("cash_differs", { cash_due });
  }
  const sum = Number(delivery.cash_collected ?? 0) + cash;
  return {
    columns: {
      ...(cash > 0 && { cash_collected: sum }),
      ...(verdict === "booked" && { attention: "cash_differs" as const }),
    },
    meta: verdict === "booked" ? { cash, cash_due, cash_due_seen: seen } : {},
  };
}

async function mustBeUploaded(
  trx: Sql,
  { id, courier_id, unlocked }: DeliveryRow,
  { kind, upload_id }: { kind: "photo" | "signature"; upload_id: string },
): Promise<void> {
  if (!unlocked) {
    throw new CourierProblem("proof_locked");
  }
  const found = await firstOf(
    trx,
    `select 1 from courier_proof
     where id = :upload_id and delivery_id = :id and courier_id = :courier_id and kind = :kind`,
    { upload_id, id, courier_id, kind },
  );
  if (!found) {
    throw new CourierProblem("proof_needed");
  }
}
