import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { hashOfToken, newToken, TOKEN_LIFE_MS } from "../../binding/token";
import type { Locale } from "../../channel-port";

export type TokenPurpose = "customer" | "group";

/** What a token was good for. */
export type Redeemed = { subject: string; locale: Locale };

/** Deep-link tokens: only their hashes, a quarter of an hour, once. */
export class TokenBook {
  constructor(private readonly connection: Knex) {}

  /** A new token for a customer's id or a group's name; an older one of the same ends. */
  async issue(purpose: TokenPurpose, subject: string, locale: Locale): Promise<string> {
    const token = newToken();
    await this.connection.transaction(async (trx) => {
      await trx.raw("delete from telegram_token where expires_at < now()");
      await trx.raw("delete from telegram_token where purpose = ? and subject = ?", [
        purpose,
        subject,
      ]);
      await trx.raw(
        `insert into telegram_token (hash, purpose, subject, locale, expires_at)
         values (?, ?, ?, ?, now() + ? * interval '1 millisecond')`,
        [hashOfToken(token), purpose, subject, locale, TOKEN_LIFE_MS],
      );
    });
    return token;
  }

  /** Uses a token up. Null when it is unknown, used or too old. */
  async redeem(purpose: TokenPurpose, hash: string): Promise<Redeemed | null> {
    const { rows } = await this.connection.raw<{ rows: (Redeemed & { fresh: boolean })[] }>(
      `delete from telegram_token where purpose = ? and hash = ?
       returning subject, locale, expires_at > now() as fresh`,
      [purpose, hash],
    );
    const row = rows[0];
    return row?.fresh ? { subject: row.subject, locale: row.locale } : null;
  }

  /** Links that were given out and not used yet work no more. */
  async revoke(purpose: TokenPurpose, subject: string): Promise<void> {
    await this.connection.raw("delete from telegram_token where purpose = ? and subject = ?", [
      purpose,
      subject,
    ]);
  }

  /** True the first time a proof of sign-in is shown; the same one again is somebody else's copy. */
  async useLogin(hash: string, lifeMs: number): Promise<boolean> {
    const { rows } = await this.connection.raw<{ rows: unknown[] }>(
      `insert into telegram_token (hash, purpose, subject, expires_at)
       values (?, 'used_login', '', now() + ? * interval '1 millisecond')
       on conflict (hash) do nothing returning 1`,
      [hash, lifeMs],
    );
    return rows.length > 0;
  }
}
