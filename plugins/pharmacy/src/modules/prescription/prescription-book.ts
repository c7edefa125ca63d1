import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { generateEntityId } from "@medusajs/framework/utils";
import {
  nameKeys,
  sealText,
  unsealText,
  type Patient,
  type SealedPatient,
} from "../../prescription/patient";
import { PrescriptionProblem } from "../../prescription/problem";
import { isApproved, type Actor } from "../../prescription/states";
import { assertPagesNotHandedIn } from "../../files/twins";
import { lockPrescription, recordEvent } from "./chain-book";
import { changePrescription, type Change } from "./change-prescription";
import { addLines, linesOf, type Wish } from "./line-book";
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
import { takeWishesOf } from "./wish-book";

const DAY_MS = 86_400_000;

export type NewPrescription = {
  customer_id: string;
  patient: Patient;
  wishes: readonly Wish[];
  note?: string | null;
  /** Of an electronic prescription, which needs no pages. */
  external_no?: string | null;
  /** The cart its wishes come from; they leave it when it is handed in. */
  cart_id?: string | null;
  /** The address they consented from. */
  ip: string | null;
};

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
    const id = generateEntityId(undefined, "rx");
    const { customer_id, patient, note = null } = entry;
    const sealed: SealedPatient = { ...patient, note };
    await this.connection.transaction(async (trx) => {
      await this.assertNotTooMany(trx, customer_id, now);
      await rowsOf(
        trx,
        `insert into prescription (id, customer_id, uploaded_by, source, external_no, patient_sealed, patient_keys,
           consent_version, consent_at, consent_ip, cart_id, created_at)
         values (:id, :customer_id, :customer_id, :source, :external_no, :sealed, :keys, :consent, :now, :ip, :cart_id, :now)`,
        {
          id,
          customer_id,
          source: entry.external_no ? "e_rx" : "upload",
          external_no: entry.external_no ?? null,
          sealed: sealText(secret, id, JSON.stringify(sealed)),
          keys: nameKeys(secret, patient.name),
          consent: this.options.consentVersion,
          ip: entry.ip,
          cart_id: entry.cart_id ?? null,
          now,
        },
      );
      await addLines(trx, id, entry.wishes);
      await recordEvent(trx, await lockPrescription(trx, id), {
        at: now,
        actor: { role: "customer", id: customer_id },
        type: "create",
        to: "draft",
        meta: { lines: entry.wishes.length, consent: this.options.consentVersion },
      });
    });
    return id;
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
    { line_id, accept }: { line_id: string; accept: boolean },
    now = new Date(),
  ): Promise<void> {
    await this.connection.transaction(async (trx) => {
      const before = await this.lockOwn(trx, id, customer_id);
      const line = (await linesOf(trx, id, "lock")).find((one) => one.id === line_id);
      if (!line?.consent) {
        throw new PrescriptionProblem("line_unknown");
      }
      const [written] = await rowsOf(
        trx,
        `update prescription_line set consent = :consent, consent_at = :now, updated_at = now()
         where id = :line_id and status = 'substituted' and not exists
           (select 1 from prescription_allocation where line_id = :line_id and state <> 'released') returning id`,
        { line_id, consent: accept ? "accepted" : "declined", now },
      );
      if (!written || !isApproved(before.status)) {
        throw new PrescriptionProblem("illegal_jump", { status: before.status });
      }
      await recordEvent(trx, before, {
        at: now,
        actor: { role: "customer", id: customer_id },
        type: accept ? "consent" : "decline",
        meta: { line_id },
      });
    });
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
    const [rows, counted] = await Promise.all([
      rowsOf<PrescriptionRow>(
        this.connection,
        `select ${PRESCRIPTION_COLUMNS} from prescription where customer_id = :customer_id
         order by created_at desc, id desc limit :limit offset :offset`,
        { customer_id, limit, offset },
      ),
      firstOf<{ count: number }>(
        this.connection,
        "select count(*)::int as count from prescription where customer_id = :customer_id",
        { customer_id },
      ),
    ]);
    return { rows, count: counted!.count };
  }

  /** Who it is for. @throws PrescriptionProblem prescriptions_off */
  patient({ id, patient_sealed }: Pick<PrescriptionRow, "id" | "patient_sealed">): SealedPatient {
    return JSON.parse(unsealText(this.secret(), id, patient_sealed)) as SealedPatient;
  }

  /** What the customer answered last. */
  answered({ id, answer_sealed }: PrescriptionRow): string | null {
    return answer_sealed ? unsealText(this.secret(), id, answer_sealed) : null;
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

  private async assertNotTooMany(trx: Sql, customer_id: string, now: Date): Promise<void> {
    // Those who ask at once wait for each other.
    await rowsOf(
      trx,
      "select pg_advisory_xact_lock(hashtext('prescriptions of ' || :customer_id))",
      {
        customer_id,
      },
    );
    const made = await firstOf<{ count: number }>(
      trx,
      `select count(*)::int as count from prescription where customer_id = :customer_id and created_at > :since`,
      { customer_id, since: new Date(now.getTime() - DAY_MS) },
    );
    if (made!.count >= this.options.perDay) {
      throw new PrescriptionProblem("too_many_today");
    }
  }

  private secret(): string {
    const { prescriptionSecret } = this.options;
    if (!prescriptionSecret) {
      throw new PrescriptionProblem("prescriptions_off");
    }
    return prescriptionSecret;
  }
}
