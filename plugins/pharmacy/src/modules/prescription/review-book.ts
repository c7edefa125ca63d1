import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { decide, type Decided, type Decision, type VariantFacts } from "../../prescription/decide";
import { holds, isHeld, leaseFrom, leaseOf, type Lease } from "../../prescription/lease";
import { PrescriptionProblem } from "../../prescription/problem";
import {
  actorOf,
  assertMayReview,
  firstReviewOf,
  needsSecond,
  type Reviewer,
} from "../../prescription/reviewers";
import { releaseOf } from "./allocation-rows";
import { lockPrescription, recordEvent } from "./chain-book";
import { changePrescription, type Change } from "./change-prescription";
import { addLines, endLines, linesOf, writeDecided, type Wish } from "./line-book";
import type { PrescriptionOptions } from "./options";
import { firstOf, rowsOf, type PrescriptionRow, type Sql } from "./rows";

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
      const next = await firstOf<{ id: string }>(
        trx,
        `select id from prescription where status = 'submitted'
           and customer_id <> all(:own) and uploaded_by <> all(:own)
           and (first_review is null or (first_review->>'by' <> :user_id
             and (:is_senior or (first_review->>'is_senior')::boolean)))
         order by waiting_since, id limit 1 for no key update skip locked`,
        {
          own: [reviewer.user_id, ...reviewer.customer_ids],
          user_id: reviewer.user_id,
          is_senior: reviewer.is_senior,
        },
      );
      if (!next) {
        throw new PrescriptionProblem("queue_empty");
      }
      return this.claimLocked(trx, await lockPrescription(trx, next.id), reviewer, now);
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
    given: Decision & { version: number },
    factsOf: FactsOf,
    now = new Date(),
  ): Promise<Outcome> {
    const asked = await linesOf(this.connection, id);
    const named = [...asked, ...given.lines].map(({ variant_id }) => variant_id ?? null);
    const facts = await factsOf([...new Set(named.filter((one) => one !== null))]);
    return this.holding<Outcome>(id, reviewer, now, async (trx, before) => {
      assertMayReview(reviewer, before);
      if (before.version !== given.version) {
        throw new PrescriptionProblem("changed_meanwhile");
      }
      const e_rx_number = given.e_rx_number || before.external_no;
      const decided = decide(
        await linesOf(trx, id, "lock"),
        { ...given, e_rx_number },
        { facts, rules: this.options, now },
      );
      const meta = { lines: decided.lines.map(said), e_rx: e_rx_number !== null };
      const change = { actor: actorOf(reviewer), now, meta };
      if (needsSecond(decided.lines, before.first_review)) {
        const first_review = firstReviewOf(reviewer, decided.lines);
        const parked = await this.change(trx, before, {
          ...change,
          action: "second",
          set: { first_review },
        });
        return { outcome: "second", prescription: parked };
      }
      for (const line of decided.lines) {
        await writeDecided(trx, line);
      }
      const prescription = await this.change(trx, before, {
        ...change,
        action: ACTION_OF[decided.status],
        reason: decided.reject_code,
        set: {
          decided_at: now,
          decided_by: reviewer.user_id,
          reject_code: decided.reject_code,
          issued_on: given.issued_on ?? null,
          external_no: e_rx_number ?? null,
          valid_until: decided.valid_until,
          valid_source: decided.valid_source,
        },
      });
      return { outcome: decided.status, prescription };
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
  async revoke(
    id: string,
    reviewer: Reviewer,
    reason: string,
    now = new Date(),
  ): Promise<{ prescription: PrescriptionRow; holders: string[] }> {
    if (!reviewer.is_senior) {
      throw new PrescriptionProblem("senior_only");
    }
    return this.connection.transaction(async (trx) => {
      const before = await lockPrescription(trx, id);
      const lines = await linesOf(trx, id, "lock");
      const holders = await releaseOf(trx, { prescription_id: id });
      const change = { actor: actorOf(reviewer), now, reason, meta: { holders } };
      const prescription = await this.change(trx, before, { ...change, action: "revoke" });
      await endLines(trx, lines, "revoked");
      return { prescription, holders };
    });
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

type Outcome = { outcome: Decided["status"] | "second"; prescription: PrescriptionRow };

const ACTION_OF = {
  approved: "approve",
  partially_approved: "approve_partly",
  rejected: "reject",
} as const;

const said = ({ id, status, variant_id, quantity, reason_code }: Decided["lines"][number]) => ({
  id,
  status,
  variant_id,
  quantity,
  reason_code,
});
