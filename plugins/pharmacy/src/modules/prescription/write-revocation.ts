import { actorOf, type Reviewer } from "../../prescription/reviewers";
import { releaseOf } from "./allocation-rows";
import { changePrescription } from "./change-prescription";
import { endLines, linesOf } from "./line-book";
import type { PrescriptionOptions } from "./options";
import type { PrescriptionRow, Sql } from "./rows";

/** Carts and orders that lost their packs. */
export type Revoked = { prescription: PrescriptionRow; holders: string[] };

/** Withdraws an approval: what is reserved on it is released, what was handed over stays. */
export async function writeRevocation(
  trx: Sql,
  before: PrescriptionRow,
  { reviewer, reason, now }: { reviewer: Reviewer; reason: string; now: Date },
  options: PrescriptionOptions,
): Promise<Revoked> {
  const lines = await linesOf(trx, before.id, "lock");
  const holders = await releaseOf(trx, { prescription_id: before.id });
  const prescription = await changePrescription(
    trx,
    before,
    { action: "revoke", actor: actorOf(reviewer), now, reason, meta: { holders } },
    options,
  );
  await endLines(trx, lines, "revoked");
  return { prescription, holders };
}
