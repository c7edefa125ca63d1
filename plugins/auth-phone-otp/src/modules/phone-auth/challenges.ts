import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { generateEntityId } from "@medusajs/framework/utils";
import { isOpen, judgeCode, type Guessed, type Verdict } from "../../code/judge-code";
import { makeCode, type Purpose } from "../../code/one-time-code";
import type { Keys } from "../../keys";
import type { Phone } from "../../phone/uzbek-mobile";
import type { PhoneAuthOptions } from "./options";

/** Whose code for what; a signed-in customer's code opens nothing for anybody else. */
export type Subject = { phone: Phone; purpose: Purpose; customer_id?: string };

export const CHANNELS = ["sms", "telegram"] as const;
export type Channel = (typeof CHANNELS)[number];

/** `is_counted`: the guess was wrong and cost a try. */
export type Judged = { verdict: Verdict; is_counted: boolean };

type ChallengeRow = {
  subject: string;
  id: string;
  code_digest: string;
  tries_left: number;
  expires_at: Date;
  used_at: Date | null;
};

/** The codes that were given out; keeps digests only. */
export class Challenges {
  constructor(
    private readonly knex: Knex,
    private readonly keys: Keys,
    private readonly options: PhoneAuthOptions,
    /** Now, ms. */
    private readonly now: () => number,
  ) {}

  /**
   * Takes the number's turn on a channel: one caller of many gets it, once in `resendAfterS`.
   *
   * @returns the id of the code to come, or how long to wait, s
   */
  async takeTurn(phone: Phone, channel: Channel): Promise<{ id: string } | { wait: number }> {
    const now = this.now();
    const id = generateEntityId(undefined, "phc");
    const turn = {
      phone_digest: this.keys.mac("phone", phone),
      channel,
      challenge_id: id,
      resend_at: new Date(now + this.options.resendAfterS * 1000),
    };
    const taken = await this.knex("phone_auth_pace")
      .insert(turn)
      .onConflict(["phone_digest", "channel"])
      .merge(["challenge_id", "resend_at"])
      .where("phone_auth_pace.resend_at", "<=", new Date(now))
      .returning("challenge_id");
    if (taken.length > 0) {
      return { id };
    }
    const { phone_digest } = turn;
    const last: { resend_at: Date } | undefined = await this.knex("phone_auth_pace")
      .where({ phone_digest, channel })
      .first("resend_at");
    const wait = ((last?.resend_at.getTime() ?? now) - now) / 1000;
    return { wait: Math.max(1, Math.ceil(wait)) };
  }

  /** Makes the code; every earlier one of the same number, purpose and channel is worth nothing from now on. */
  async issue(subject: Subject, channel: Channel, id: string): Promise<string> {
    const code = makeCode(this.options.codeLength);
    const now = this.now();
    await this.knex("phone_auth_challenge")
      .insert({
        subject: this.subjectOf(subject, channel),
        id,
        code_digest: this.digestOf(subject, id, code),
        tries_left: this.options.codeTries,
        expires_at: new Date(now + this.options.codeTtlS * 1000),
        used_at: null,
        created_at: new Date(now),
      })
      .onConflict("subject")
      .merge();
    return code;
  }

  /** Nothing was sent: the code dies, and the number need not wait. */
  async withdraw(subject: Subject, channel: Channel, id: string): Promise<void> {
    await this.knex("phone_auth_challenge")
      .where({ subject: this.subjectOf(subject, channel), id })
      .delete();
    await this.knex("phone_auth_pace").where({ challenge_id: id }).delete();
  }

  /**
   * Decides about a guess, by whichever channel the code went. The rows are locked meanwhile, so guesses that come
   * together are judged one after the other and have the tries of one code between them; a right one uses every code up.
   */
  async check(subject: Subject, code: string): Promise<Judged> {
    return this.knex.transaction(async (transaction) => {
      const rows: ChallengeRow[] = await transaction("phone_auth_challenge")
        .whereIn(
          "subject",
          CHANNELS.map((channel) => this.subjectOf(subject, channel)),
        )
        .orderBy("subject")
        .forUpdate()
        .select("subject", "id", "code_digest", "tries_left", "expires_at", "used_at");
      const now = this.now();
      const before = rows.map((row) => asGuessed(row, this.digestOf(subject, row.id, code)));
      const verdict = judgeCode(before, now);
      const open = rows.filter((_, i) => isOpen(before[i]!, now));
      if (open.length > 0) {
        await transaction("phone_auth_challenge")
          .whereIn(
            "subject",
            open.map((row) => row.subject),
          )
          .update(
            verdict.verdict === "right"
              ? { used_at: new Date(now) }
              : { tries_left: this.knex.raw("tries_left - 1") },
          );
      }
      return { verdict, is_counted: open.length > 0 && verdict.verdict !== "right" };
    });
  }

  /** Forgets what has long expired. */
  async sweep(): Promise<void> {
    const yesterday = new Date(this.now() - 86_400_000);
    await this.knex("phone_auth_challenge").where("expires_at", "<", yesterday).delete();
    await this.knex("phone_auth_pace").where("resend_at", "<", yesterday).delete();
  }

  private subjectOf({ phone, purpose, customer_id = "" }: Subject, channel: Channel): string {
    return this.keys.mac("phone", purpose, phone, customer_id, channel);
  }

  private digestOf({ phone, purpose }: Subject, id: string, code: string): string {
    return this.keys.mac("code", purpose, phone, id, code);
  }
}

function asGuessed(row: ChallengeRow, guess_digest: string): Guessed {
  return {
    code_digest: row.code_digest,
    tries_left: row.tries_left,
    expires_at: row.expires_at.getTime(),
    is_used: row.used_at !== null,
    guess_digest,
  };
}
