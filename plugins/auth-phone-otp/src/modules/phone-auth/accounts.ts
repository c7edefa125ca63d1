import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { Keys } from "../../keys";
import type { Phone } from "../../phone/uzbek-mobile";
import { followSecret } from "./follow-secret";

export type Account = { customer_id: string; password_hash: string | null };

const TAKEN = "the number belongs to another account";

/** Somebody else's account has the number already. */
export class PhoneTaken extends Error {
  constructor() {
    super(TAKEN);
    this.name = "PhoneTaken";
  }
}

/** Medusa's workflow engine hands the errors of steps on with their words, not always as they were. */
export function isPhoneTaken(error: unknown): boolean {
  return String((error as { message?: unknown } | null)?.message).includes(TAKEN);
}

const UNIQUE_VIOLATION = "23505";

/** Which verified number opens which customer's account; the number itself is on the customer alone. */
export class Accounts {
  private following: Promise<void> | null = null;

  constructor(
    private readonly knex: Knex,
    private readonly keys: Keys,
    /** Of the secret before this one. */
    private readonly previous: Keys | null,
    private readonly warn: (line: string) => void,
  ) {}

  async byPhone(phone: Phone): Promise<Account | null> {
    await this.follow();
    return this.first({ phone_digest: this.digestOf(phone) });
  }

  async byCustomer(customer_id: string): Promise<Account | null> {
    return this.first({ customer_id });
  }

  async has(customer_id: string, phone: Phone): Promise<boolean> {
    await this.follow();
    const account = await this.first({ customer_id, phone_digest: this.digestOf(phone) });
    return account !== null;
  }

  /** @throws PhoneTaken when the number has an account; of two that come together one does */
  async add(customer_id: string, phone: Phone): Promise<void> {
    await refusingTaken(
      this.knex("phone_auth_account").insert({
        customer_id,
        phone_digest: this.digestOf(phone),
        key_id: this.keys.fingerprint,
      }),
    );
  }

  /** @throws PhoneTaken */
  async move(customer_id: string, phone: Phone): Promise<void> {
    await refusingTaken(
      this.knex("phone_auth_account")
        .where({ customer_id })
        .update({ phone_digest: this.digestOf(phone), key_id: this.keys.fingerprint }),
    );
  }

  async setPassword(customer_id: string, password_hash: string): Promise<void> {
    await this.knex("phone_auth_account")
      .where({ customer_id })
      .update({ password_hash, password_set_at: this.knex.fn.now() });
  }

  async remove(customer_id: string): Promise<void> {
    await this.knex("phone_auth_account").where({ customer_id }).delete();
  }

  /** Remembers that the orders of a deleted account have contact details to erase. */
  async oweErasure(customer_id: string): Promise<void> {
    await this.knex("phone_auth_erasure")
      .insert({ customer_id })
      .onConflict("customer_id")
      .ignore();
  }

  async owedErasures(limit: number): Promise<string[]> {
    return this.knex("phone_auth_erasure")
      .where({ finished_at: null })
      .orderBy("requested_at")
      .limit(limit)
      .pluck("customer_id");
  }

  async finishErasure(customer_id: string): Promise<void> {
    await this.knex("phone_auth_erasure")
      .where({ customer_id })
      .update({ finished_at: this.knex.fn.now() });
  }

  private async first(where: Record<string, string>): Promise<Account | null> {
    const row: Account | undefined = await this.knex("phone_auth_account")
      .where(where)
      .first("customer_id", "password_hash");
    return row ?? null;
  }

  /** After the secret was changed, once; whoever asks meanwhile waits for it. */
  private async follow(): Promise<void> {
    this.following ??= followSecret(this.knex, this.keys, this.previous).then(({ left }) => {
      if (left > 0) {
        this.warn(
          `phone-auth: ${left} accounts have not followed the new secret: see README, "When the secret changes"`,
        );
      }
    });
    try {
      await this.following;
    } catch (error) {
      this.following = null;
      throw error;
    }
  }

  private digestOf(phone: Phone): string {
    return this.keys.mac("phone", phone);
  }
}

async function refusingTaken(statement: PromiseLike<unknown>): Promise<void> {
  try {
    await statement;
  } catch (error) {
    throw (error as { code?: string }).code === UNIQUE_VIOLATION ? new PhoneTaken() : error;
  }
}
