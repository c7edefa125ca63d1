import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { NAMELESS, sealText, unsealWithAny, type SealedPatient } from "../../prescription/patient";
import { PrescriptionProblem } from "../../prescription/problem";
import type { Actor } from "../../prescription/states";
import { assertPagesNotHandedIn } from "../../files/twins";
import { lockPrescription } from "./chain-book";
import { changePrescription, type Change } from "./change-prescription";
import { writeDraft, type NewPrescription } from "./draft";
import { linesOf } from "./line-book";
import type { PrescriptionOptions } from "./options";
import {
  firstOf,
  LINE_COLUMNS,
  PRESCRIPTION_COLUMNS,
  rowsOf,
  type LineRow,
  type PrescriptionRow,
  type Sql,
} from "./rows";
import { writeConsent, type SubstituteAnswer } from "./substitute-consent";
import { readMine } from "./own-list";
import { takeWishesOf } from "./wish-book";

/** What the customer does with prescriptions. Every change is one short transaction with its chained event. */
export class PrescriptionBook {
  private readonly connection: Knex;
  private readonly options: PrescriptionOptions;

  constructor(connection: Knex, options: PrescriptionOptions) {
    this.connection = connection;
    this.options = options;
  }

  /** @returns the id of a draft. @throws PrescriptionProblem prescriptions_off, too_many_today */
  async create(entry: NewPrescription, now = new Date()): Promise<string> {
    const secret = this.secret();
    return this.connection.transaction((trx) =>
      writeDraft(trx, entry, { ...this.options, secret }, now),
    );
  }

  /**
   * Puts it into the queue.
   *
   * @throws PrescriptionProblem pages_missing, file_duplicate, illegal_jump, prescription_not_found
   */
  async submit(id: string, customer_id: string, now = new Date()): Promise<PrescriptionRow> {
    return this.connection.transaction(async (trx) => {
      const before = await this.lockOwn(trx, id, customer_id);
      if (before.pages === 0 && !before.external_no) {
        throw new PrescriptionProblem("pages_missing");
      }
      await assertPagesNotHandedIn(trx, { prescription_id: id, customer_id });
      await takeWishesOf(trx, id);
      const actor: Actor = { role: "customer", id: customer_id };
      const set = { submitted_at: now, waiting_since: now };
      return changePrescription(trx, before, { action: "submit", now, set, actor }, this.options);
    });
  }

  /** Answers what the pharmacist asked, perhaps by a new page alone; it waits in the queue again. */
  async answer(
    id: string,
    customer_id: string,
    text: string | null,
    now = new Date(),
  ): Promise<PrescriptionRow> {
    return this.change(id, customer_id, () => ({
      action: "answer",
      now,
      set: {
        answer_sealed: text ? sealText(this.secret(), id, text) : null,
        waiting_since: now,
        // What two reviewers agree on has to be the same prescription.
        first_review: null,
      },
    }));
  }

  async cancel(id: string, customer_id: string, now = new Date()): Promise<PrescriptionRow> {
    return this.change(id, customer_id, () => ({ action: "cancel", now }));
  }

  /**
   * Takes or refuses a substitute, until packs of it are lent.
   *
   * @throws PrescriptionProblem line_unknown, illegal_jump, prescription_not_found
   */
  async consent(
    id: string,
    customer_id: string,
    answer: SubstituteAnswer,
    now = new Date(),
  ): Promise<void> {
    await this.connection.transaction(async (trx) =>
      writeConsent(trx, await this.lockOwn(trx, id, customer_id), answer, now),
    );
  }

  /** @throws PrescriptionProblem prescription_not_found, for one of somebody else as for one that never was */
  async own(id: string, customer_id: string): Promise<PrescriptionRow> {
    const found = await this.find(id);
    if (found?.customer_id !== customer_id) {
      throw new PrescriptionProblem("prescription_not_found");
    }
    return found;
  }

  async find(id: string): Promise<PrescriptionRow | null> {
    return firstOf<PrescriptionRow>(
      this.connection,
      `select ${PRESCRIPTION_COLUMNS} from prescription where id = :id`,
      { id },
    );
  }

  async lines(id: string): Promise<LineRow[]> {
    return linesOf(this.connection, id);
  }

  /** Lines of several, each one's in their order. */
  async linesOfAll(ids: string[]): Promise<LineRow[]> {
    return rowsOf<LineRow>(
      this.connection,
      `select ${LINE_COLUMNS} from prescription_line where prescription_id = any(:ids) order by prescription_id, position`,
      { ids },
    );
  }

  /** A customer's own, newest first. */
  async mine(
    customer_id: string,
    { limit, offset }: { limit: number; offset: number },
  ): Promise<{ rows: PrescriptionRow[]; count: number }> {
    return readMine(this.connection, customer_id, { limit, offset });
  }

  /** Who it is for; nameless when no secret opens it any more. @throws PrescriptionProblem prescriptions_off */
  patient({ id, patient_sealed }: Pick<PrescriptionRow, "id" | "patient_sealed">): SealedPatient {
    const text = unsealWithAny(this.secrets(), id, patient_sealed);
    return text === null ? NAMELESS : (JSON.parse(text) as SealedPatient);
  }

  /** What the customer answered last. */
  answered({ id, answer_sealed }: PrescriptionRow): string | null {
    return answer_sealed ? unsealWithAny(this.secrets(), id, answer_sealed) : null;
  }

  private async change(
    id: string,
    customer_id: string,
    decide: (before: PrescriptionRow) => Omit<Change, "actor">,
  ): Promise<PrescriptionRow> {
    return this.connection.transaction(async (trx) => {
      const before = await this.lockOwn(trx, id, customer_id);
      const actor: Actor = { role: "customer", id: customer_id };
      return changePrescription(trx, before, { ...decide(before), actor }, this.options);
    });
  }

  private async lockOwn(trx: Sql, id: string, customer_id: string): Promise<PrescriptionRow> {
    const before = await lockPrescription(trx, id);
    if (before.customer_id !== customer_id) {
      throw new PrescriptionProblem("prescription_not_found");
    }
    return before;
  }

  private secrets(): string[] {
    const { previousPrescriptionSecret: before } = this.options;
    return [this.secret(), ...(before ? [before] : [])];
  }

  private secret(): string {
    const { prescriptionSecret } = this.options;
    if (!prescriptionSecret) {
      throw new PrescriptionProblem("prescriptions_off");
    }
    return prescriptionSecret;
  }
}
