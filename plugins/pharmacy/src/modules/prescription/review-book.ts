import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { VariantFacts } from "../../prescription/decide";
import { holds, isHeld, leaseFrom, leaseOf, type Lease } from "../../prescription/lease";
import { PrescriptionProblem } from "../../prescription/problem";
import { actorOf, assertMayReview, type Reviewer } from "../../prescription/reviewers";
import { lockPrescription, recordEvent } from "./chain-book";
import { changePrescription, type Change } from "./change-prescription";
import { addLines, linesOf, type Wish } from "./line-book";
import { nextFor } from "./next-in-queue";
import type { PrescriptionOptions } from "./options";
import { rowsOf, type PrescriptionRow, type Sql } from "./rows";
import { writeDecision, type GivenDecision, type Outcome } from "./write-decision";
import { writeRevocation, type Revoked } from "./write-revocation";

const UNIQUE_VIOLATION = "23505";

/** What is known of these variants. */
export type FactsOf = (variantIds: string[]) => Promise<ReadonlyMap<string, VariantFacts>>;

/** What pharmacists do: who holds the lease decides. Every change is one short transaction with its chained event. */
export class ReviewBook {
  private readonly connection: Knex;
  private readonly options: PrescriptionOptions;

  constructor(connection: Knex, options: PrescriptionOptions) {
    this.connection = connection;
    this.options = options;
  }

  /**
   * Takes one to look at. A lease that has ended is no obstacle; one's own is taken anew.
   *
   * @throws PrescriptionProblem already_claimed, illegal_jump, own_prescription, other_reviewer_needed, senior_only
   */
  async claim(id: string, reviewer: Reviewer, now = new Date()): Promise<PrescriptionRow> {
    return this.connection.transaction(async (trx) =>
      this.claimLocked(trx, await lockPrescription(trx, id), reviewer, now),
    );
  }

  /**
   * Takes the one that has waited longest, of those this reviewer may look at. Two who ask at once get two.
   *
   * @throws PrescriptionProblem queue_empty
   */
  async claimNext(reviewer: Reviewer, now = new Date()): Promise<PrescriptionRow> {
    return this.connection.transaction(async (trx) => {
      const next = await nextFor(trx, reviewer);
      if (!next) {
        throw new PrescriptionProblem("queue_empty");
      }
      return this.claimLocked(trx, await lockPrescription(trx, next), reviewer, now);
    });
  }

  /** Gives it back to the queue, where it keeps its place. @throws PrescriptionProblem lease_lost */
  async release(id: string, reviewer: Reviewer, now = new Date()): Promise<PrescriptionRow> {
    return this.holding(id, reviewer, now, (trx, before) =>
      this.change(trx, before, { action: "release", actor: actorOf(reviewer), now }),
    );
  }

  /** Another whole lease from now. @throws PrescriptionProblem lease_lost */
  async extend(id: string, reviewer: Reviewer, now = new Date()): Promise<Lease> {
    return this.holding(id, reviewer, now, async (trx) => {
      const lease = leaseFrom(reviewer.user_id, now, this.options.leaseMinutes);
      await rowsOf(trx, "update prescription set lease_until = :until where id = :id", {
        id,
        until: lease.until,
      });
      return lease;
    });
  }

  /** Asks the customer for a page or a word. @throws PrescriptionProblem lease_lost */
  async ask(
    id: string,
    reviewer: Reviewer,
    note: string,
    now = new Date(),
  ): Promise<PrescriptionRow> {
    return this.holding(id, reviewer, now, (trx, before) =>
      this.change(trx, before, {
        action: "ask",
        actor: actorOf(reviewer),
        now,
        reason: note,
        set: { question: note, waiting_since: now },
      }),
    );
  }

  /** Writes down a line that the customer did not name. @returns its id. @throws PrescriptionProblem lease_lost */
  async addLine(id: string, reviewer: Reviewer, wish: Wish, now = new Date()): Promise<string> {
    return this.holding(id, reviewer, now, async (trx, before) => {
      const lines = await linesOf(trx, id, "lock");
      const [line_id] = await addLines(trx, id, [wish], (lines.at(-1)?.position ?? 0) + 1);
      await recordEvent(trx, before, {
        at: now,
        actor: actorOf(reviewer),
        type: "add_line",
        meta: { line_id: line_id!, quantity: wish.quantity, variant_id: wish.variant_id },
      });
      return line_id!;
    });
  }

  /**
   * Decides every line. Where a line needs two reviewers and this is the first, it goes back to the queue for the other one.
   *
   * @param given `version` as the reviewer saw it
   * @returns `second` when another reviewer has to look
   * @throws PrescriptionProblem lease_lost, changed_meanwhile, e_rx_number_used, and those of {@link decide}
   */
  async decide(
    id: string,
    reviewer: Reviewer,
    given: GivenDecision,
    factsOf: FactsOf,
    now = new Date(),
  ): Promise<Outcome> {
    const asked = await linesOf(this.connection, id);
    const named = [...asked, ...given.lines].map(({ variant_id }) => variant_id ?? null);
    const facts = await factsOf([...new Set(named.filter((one) => one !== null))]);
    return this.holding<Outcome>(id, reviewer, now, async (trx, before) => {
      const rules = { facts, rules: this.options, now };
      return writeDecision(trx, before, { reviewer, given, known: rules }, this.options);
    }).catch((error: { code?: string; constraint?: string }) => {
      if (error.code === UNIQUE_VIOLATION && error.constraint === "prescription_e_rx") {
        throw new PrescriptionProblem("e_rx_number_used");
      }
      throw error;
    });
  }

  /**
   * Withdraws an approval: what is reserved on it is released, what was handed over stays.
   *
   * @returns orders and carts that lost their packs
   * @throws PrescriptionProblem senior_only, illegal_jump
   */
  async revoke(id: string, reviewer: Reviewer, reason: string, now = new Date()): Promise<Revoked> {
    if (!reviewer.is_senior) {
      throw new PrescriptionProblem("senior_only");
    }
    return this.connection.transaction(async (trx) =>
      writeRevocation(
        trx,
        await lockPrescription(trx, id),
        { reviewer, reason, now },
        this.options,
      ),
    );
  }

  private async claimLocked(
    trx: Sql,
    found: PrescriptionRow,
    reviewer: Reviewer,
    now: Date,
  ): Promise<PrescriptionRow> {
    assertMayReview(reviewer, found);
    const lease = leaseOf(found);
    if (isHeld(lease, now) && lease.by !== reviewer.user_id) {
      throw new PrescriptionProblem("already_claimed");
    }
    const before = lease
      ? await this.change(trx, found, { action: "lapse", actor: { role: "system", id: null }, now })
      : found;
    const { by, until } = leaseFrom(reviewer.user_id, now, this.options.leaseMinutes);
    return this.change(trx, before, {
      action: "claim",
      actor: actorOf(reviewer),
      now,
      set: { lease_by: by, lease_until: until },
    });
  }

  /** Acts on a prescription whose lease the reviewer has. @throws PrescriptionProblem lease_lost */
  private async holding<T>(
    id: string,
    reviewer: Reviewer,
    now: Date,
    act: (trx: Sql, before: PrescriptionRow) => Promise<T>,
  ): Promise<T> {
    return this.connection.transaction(async (trx) => {
      const before = await lockPrescription(trx, id);
      if (!holds(leaseOf(before), reviewer.user_id, now)) {
        throw new PrescriptionProblem("lease_lost");
      }
      return act(trx, before);
    });
  }

  private change(trx: Sql, before: PrescriptionRow, change: Change): Promise<PrescriptionRow> {
    return changePrescription(trx, before, change, this.options);
  }
}
