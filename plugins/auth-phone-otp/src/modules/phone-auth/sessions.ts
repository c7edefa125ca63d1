import { createHash, randomBytes } from "node:crypto";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { generateEntityId } from "@medusajs/framework/utils";
import type { Keys } from "../../keys";
import { judgeRefresh } from "../../session/judge-refresh";
import type { PhoneAuthOptions } from "./options";

export type Method = "code" | "password";

export type EndReason =
  | "signed_out"
  | "signed_out_everywhere"
  | "ended_from_list"
  | "stolen"
  | "password_reset"
  | "phone_changed"
  | "account_deleted";

/** One sign-in on one device, from its beginning to its end; the history keeps it afterwards. */
export type Session = {
  id: string;
  customer_id: string;
  method: Method;
  device: string | null;
  address_masked: string | null;
  signed_in_at: Date;
  last_seen_at: Date;
  ended_at: Date | null;
};

export type Opened = {
  session_id: string;
  customer_id: string;
  refresh_token: string;
  /** Names the refresh token in the access token beside it, which says nothing about the former. */
  link: string;
};

type RefreshRow = {
  session_id: string;
  customer_id: string;
  used_at: Date | null;
  expires_at: Date;
  ended_at: Date | null;
};

type Successor = { used_at: Date | null; seen_at: Date | null };

const HISTORY = 50;
const HISTORY_DAYS = 180;
/** A copy of a token older than this is refused like any other, without ending the session. */
const SPENT_TOKENS_DAYS = 7;
const DAY_MS = 86_400_000;

/** Sign-ins and their refresh tokens; of a token the SHA-256 is kept. */
export class Sessions {
  constructor(
    private readonly knex: Knex,
    private readonly keys: Keys,
    private readonly options: PhoneAuthOptions,
    /** Now, ms. */
    private readonly now: () => number,
  ) {}

  async open(
    customer_id: string,
    method: Method,
    seen: { device: string | null; address_masked: string | null },
  ): Promise<Opened> {
    const session_id = generateEntityId(undefined, "phs");
    const refresh_token = randomBytes(32).toString("base64url");
    const now = new Date(this.now());
    await this.knex.transaction(async (transaction) => {
      await transaction("phone_auth_session").insert({
        ...{ id: session_id, customer_id, method, ...seen },
        ...{ signed_in_at: now, last_seen_at: now },
      });
      await this.keep(transaction, session_id, refresh_token);
    });
    return { session_id, customer_id, refresh_token, link: sha256(refresh_token) };
  }

  /** Exchanges a refresh token; null when its session has ended, also by this call. */
  async refresh(token: string): Promise<Opened | null> {
    return this.knex.transaction(async (transaction) => {
      const digest = sha256(token);
      const row = await this.lockByDigest(transaction, digest);
      // Made of its predecessor, so that whoever asks again can be told the same without keeping the token itself.
      const refresh_token = this.keys.mac("refresh", token);
      const link = sha256(refresh_token);
      const successor = row?.used_at ? await this.successor(transaction, link) : null;
      const now = this.now();
      const grace = this.options.refreshGraceS * 1000;
      const verdict = judgeRefresh(row && asRefresh(row, successor), now, grace);
      if (!row || verdict === "ended") {
        return null;
      }
      const { session_id, customer_id } = row;
      if (verdict === "stolen") {
        await this.endWhere(transaction, { id: session_id }, "stolen");
        return null;
      }
      if (verdict === "rotate") {
        await transaction("phone_auth_refresh")
          .where({ digest })
          .update({ used_at: new Date(now) });
        await this.keep(transaction, session_id, refresh_token);
        await transaction("phone_auth_session")
          .where({ id: session_id })
          .update({ last_seen_at: new Date(now) });
      }
      return { session_id, customer_id, refresh_token, link };
    });
  }

  /**
   * One look at two primary keys. The first time an access token comes, it is kept that the `link` it belongs to has
   * arrived: its predecessor is nobody's lost answer from then on.
   */
  async isLive(session_id: string, link = ""): Promise<boolean> {
    const row: { unseen: string | null } | undefined = await this.knex("phone_auth_session as s")
      .leftJoin("phone_auth_refresh as r", (join) =>
        join.on("r.session_id", "s.id").andOnVal("r.digest", link).andOnNull("r.seen_at"),
      )
      .where({ "s.id": session_id, "s.ended_at": null })
      .first("r.digest as unseen");
    if (row?.unseen) {
      await this.knex("phone_auth_refresh")
        .where({ digest: row.unseen, seen_at: null })
        .update({ seen_at: new Date(this.now()) });
    }
    return row !== undefined;
  }

  async find(session_id: string): Promise<Session | null> {
    const row: Session | undefined = await this.knex("phone_auth_session")
      .where({ id: session_id })
      .first();
    return row ?? null;
  }

  /** The newest sign-ins first, ended ones too. */
  async list(customer_id: string): Promise<Session[]> {
    return this.knex("phone_auth_session")
      .where({ customer_id })
      .orderBy("signed_in_at", "desc")
      .limit(HISTORY);
  }

  /** Ends the session of a refresh token, even of a spent one. */
  async endByToken(token: string): Promise<void> {
    const row: { session_id: string } | undefined = await this.knex("phone_auth_refresh")
      .where({ digest: sha256(token) })
      .first("session_id");
    if (row) {
      await this.endWhere(this.knex, { id: row.session_id }, "signed_out");
    }
  }

  /** @returns whether this customer has such a session */
  async end(customer_id: string, id: string, reason: EndReason): Promise<boolean> {
    await this.endWhere(this.knex, { id, customer_id }, reason);
    const row: unknown = await this.knex("phone_auth_session").where({ id, customer_id }).first();
    return row !== undefined;
  }

  async endAll(customer_id: string, reason: EndReason, but?: string): Promise<void> {
    await this.knex("phone_auth_session")
      .where({ customer_id, ended_at: null })
      .whereNot({ id: but ?? "" })
      .update({ ended_at: new Date(this.now()), end_reason: reason });
  }

  async forget(customer_id: string): Promise<void> {
    await this.knex("phone_auth_session").where({ customer_id }).delete();
  }

  /** Ends what nobody used for long, and forgets old history and spent tokens. */
  async sweep(): Promise<void> {
    const now = this.now();
    const ago = (ms: number) => new Date(now - ms);
    await this.knex("phone_auth_session")
      .where({ ended_at: null })
      .where("last_seen_at", "<", ago(this.options.sessionTtlS * 1000))
      .update({ ended_at: new Date(now), end_reason: "unused" });
    await this.knex("phone_auth_session")
      .where("ended_at", "<", ago(HISTORY_DAYS * DAY_MS))
      .delete();
    await this.knex("phone_auth_refresh")
      .where("used_at", "<", ago(SPENT_TOKENS_DAYS * DAY_MS))
      .delete();
  }

  private async lockByDigest(transaction: Knex, digest: string): Promise<RefreshRow | null> {
    const row: RefreshRow | undefined = await transaction("phone_auth_refresh as r")
      .join("phone_auth_session as s", "s.id", "r.session_id")
      .where("r.digest", digest)
      .forUpdate()
      .first("r.session_id", "s.customer_id", "r.used_at", "r.expires_at", "s.ended_at");
    return row ?? null;
  }

  private async successor(transaction: Knex, digest: string): Promise<Successor | null> {
    const row: Successor | undefined = await transaction("phone_auth_refresh")
      .where({ digest })
      .first("used_at", "seen_at");
    return row ?? null;
  }

  private async keep(transaction: Knex, session_id: string, token: string): Promise<void> {
    await transaction("phone_auth_refresh").insert({
      digest: sha256(token),
      session_id,
      expires_at: new Date(this.now() + this.options.sessionTtlS * 1000),
    });
  }

  private async endWhere(knex: Knex, where: Record<string, string>, reason: EndReason) {
    await knex("phone_auth_session")
      .where({ ...where, ended_at: null })
      .update({ ended_at: new Date(this.now()), end_reason: reason });
  }
}

/** A successor that is not there was made with another secret: nobody can be given it again. */
function asRefresh(row: RefreshRow, successor: Successor | null) {
  return {
    used_at: row.used_at?.getTime() ?? null,
    is_followed: !successor || successor.used_at !== null || successor.seen_at !== null,
    expires_at: row.expires_at.getTime(),
    is_ended: row.ended_at !== null,
  };
}

function sha256(token: string): string {
  return createHash("sha256").update(token).digest("base64url");
}
