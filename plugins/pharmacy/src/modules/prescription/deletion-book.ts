import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { deletionOf } from "../../prescription/may-delete";
import { NAMELESS, sealText } from "../../prescription/patient";
import { PrescriptionProblem } from "../../prescription/problem";
import { actorOf, type Reviewer } from "../../prescription/reviewers";
import type { Actor } from "../../prescription/states";
import { lockPrescription, recordEvent } from "./chain-book";
import { changePrescription } from "./change-prescription";
import type { PrescriptionOptions } from "./options";
import { firstOf, rowsOf, type Sql } from "./rows";

/** Whose prescriptions are that were deleted. */
export const NOBODY = "deleted";

/** What leaves the books before its time, and what must not. */
export class DeletionBook {
  private readonly connection: Knex;
  private readonly options: PrescriptionOptions;

  constructor(connection: Knex, options: PrescriptionOptions) {
    this.connection = connection;
    this.options = options;
  }

  /**
   * Deletes a prescription of a customer's own: it is nobody's, and nothing in it names anybody. Its pages are the caller's to
   * purge ({@link KeepBook.purgeOf}); their time is over with this.
   *
   * @throws PrescriptionProblem prescription_not_found, legal_hold, dispensed_kept, illegal_jump
   */
  async delete(id: string, customer_id: string, now = new Date()): Promise<void> {
    await this.connection.transaction(async (trx) => {
      const found = await lockPrescription(trx, id);
      if (found.customer_id !== customer_id) {
        throw new PrescriptionProblem("prescription_not_found");
      }
      const actor: Actor = { role: "customer", id: customer_id };
      const deletion = deletionOf({ status: found.status, ...(await standingOf(trx, id)) });
      if (deletion !== "cancel" && deletion !== "at_once") {
        throw new PrescriptionProblem(deletion, { status: found.status });
      }
      const ended =
        deletion === "cancel"
          ? await changePrescription(trx, found, { action: "cancel", actor, now }, this.options)
          : found;
      await recordEvent(trx, ended, { at: now, actor, type: "delete" });
      await this.anonymise(trx, id, now);
    });
  }

  /** Prescriptions of accounts that are gone and that may go too, the oldest first. */
  async ofGoneCustomers(): Promise<{ id: string; customer_id: string }[]> {
    return rowsOf(
      this.connection,
      `select p.id, p.customer_id from customer c join prescription p on p.customer_id = c.id
       where c.deleted_at is not null and p.legal_hold_at is null
         and p.status not in ('in_review', 'approved', 'partially_approved', 'fulfilled') and not exists
           (select 1 from prescription_allocation a where a.prescription_id = p.id and a.state = 'dispensed')
       order by p.id limit 200`,
    );
  }

  /** Keeps everything of a prescription until it is let go of: nothing is purged or deleted. @throws PrescriptionProblem senior_only */
  async hold(
    id: string,
    reviewer: Reviewer,
    { hold, reason }: { hold: boolean; reason: string },
    now = new Date(),
  ): Promise<void> {
    if (!reviewer.is_senior) {
      throw new PrescriptionProblem("senior_only");
    }
    await this.connection.transaction(async (trx) => {
      const found = await lockPrescription(trx, id);
      const type = hold ? "legal_hold" : "legal_hold_over";
      await recordEvent(trx, found, { at: now, actor: actorOf(reviewer), type, reason });
      await rowsOf(trx, "update prescription set legal_hold_at = :at where id = :id", {
        id,
        at: hold ? now : null,
      });
    });
  }

  private async anonymise(trx: Sql, id: string, now: Date): Promise<void> {
    const { prescriptionSecret } = this.options;
    if (!prescriptionSecret) {
      throw new PrescriptionProblem("prescriptions_off");
    }
    await rowsOf(
      trx,
      `update prescription set customer_id = :nobody, uploaded_by = :nobody, patient_sealed = :sealed, patient_keys = '{}',
         answer_sealed = null, question = null, external_no = null, consent_ip = null, cart_id = null, purge_after = :now,
         anonymised_at = :now, updated_at = now() where id = :id`,
      {
        id,
        nobody: NOBODY,
        now,
        sealed: sealText(prescriptionSecret, id, JSON.stringify(NAMELESS)),
      },
    );
    await rowsOf(
      trx,
      "update prescription_line set prescribed_text = null, note = null, updated_at = now() where prescription_id = :id",
      { id },
    );
    await rowsOf(
      trx,
      "update prescription_reservation set customer_id = :nobody, updated_at = now() where prescription_id = :id",
      { id, nobody: NOBODY },
    );
  }
}

async function standingOf(
  trx: Sql,
  id: string,
): Promise<{ is_held: boolean; is_dispensed: boolean }> {
  const standing = await firstOf<{ is_held: boolean; is_dispensed: boolean }>(
    trx,
    `select p.legal_hold_at is not null as is_held, exists (select 1 from prescription_allocation a
       where a.prescription_id = p.id and a.state = 'dispensed') as is_dispensed
     from prescription p where p.id = :id`,
    { id },
  );
  return standing!;
}
