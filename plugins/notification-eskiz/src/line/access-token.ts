import { EskizError } from "./eskiz-error";
import { lifeOf, renewalOf } from "./jwt-life";
import type { TokenStore } from "./token-store";

/** After a refused login nobody knocks again for this long: a wrong password does not become right. */
const LOGIN_REFUSED_MS = 30_000;
/** A refresh that failed while the token still lives is tried again after this. */
const REFRESH_AGAIN_MS = 60_000;
/** What a store keeps of a token that does not say when it ends. */
const UNKNOWN_LIFE_MS = 12 * 3_600_000;

export type TokenIssuer = {
  /** @throws EskizError `auth` when the account is refused */
  login(): Promise<string>;
  /** A new token for one that still lives. */
  refresh(token: string): Promise<string>;
};

type Cached = { token: string; renew_at: number; expires_at: number };

/**
 * Keeps the token of 30 days (section 2): read from its `exp`, refreshed ahead, shared through the store, fetched once
 * however many callers wait. A token that was refused is replaced by a login.
 */
export class AccessToken {
  private readonly issuer: TokenIssuer;
  private readonly store: TokenStore;
  private readonly clock: () => number;
  private cached: Cached | null = null;
  private refused: string | null = null;
  private renewing: Promise<string> | null = null;
  private login_refused: { error: EskizError; until: number } | null = null;

  constructor(issuer: TokenIssuer, store: TokenStore, clock: () => number = Date.now) {
    this.issuer = issuer;
    this.store = store;
    this.clock = clock;
  }

  /** @throws EskizError when there is none to be had */
  async get(): Promise<string> {
    if (this.cached && this.clock() < this.cached.renew_at) {
      return this.cached.token;
    }
    this.renewing ??= this.renew().finally(() => {
      this.renewing = null;
    });
    return this.renewing;
  }

  /** Eskiz refused this token. A newer one, fetched by another caller meanwhile, stays. */
  drop(token: string): void {
    this.refused = token;
    if (this.cached?.token === token) {
      this.cached = null;
    }
  }

  private renew(): Promise<string> {
    return this.store.locked(async () => {
      const kept = await this.living();
      if (kept && this.clock() < kept.renew_at) {
        return this.keep(kept);
      }
      return this.keep(kept ? await this.refreshed(kept) : await this.login());
    });
  }

  /** What another process, or this one, has left: unless it has ended or was refused. */
  private async living(): Promise<Cached | null> {
    const candidates = [await this.store.read(), this.cached?.token ?? null];
    const token = candidates.find((one) => one !== null && one !== this.refused);
    return token ? this.alive(token) : null;
  }

  private alive(token: string): Cached | null {
    const cached = this.cached?.token === token ? this.cached : this.cachedOf(token);
    return this.clock() < cached.expires_at ? cached : null;
  }

  private async refreshed(kept: Cached): Promise<Cached> {
    try {
      return await this.write(await this.issuer.refresh(kept.token));
    } catch (error) {
      if (error instanceof EskizError && error.failure !== "auth") {
        // It may go on with what it has: a refresh is early by a day.
        return { ...kept, renew_at: Math.min(this.clock() + REFRESH_AGAIN_MS, kept.expires_at) };
      }
      return this.login();
    }
  }

  private async login(): Promise<Cached> {
    if (this.login_refused && this.clock() < this.login_refused.until) {
      throw this.login_refused.error;
    }
    try {
      return await this.write(await this.issuer.login());
    } catch (error) {
      if (error instanceof EskizError && error.failure === "auth") {
        this.login_refused = { error, until: this.clock() + LOGIN_REFUSED_MS };
      }
      throw error;
    }
  }

  private async write(token: string): Promise<Cached> {
    const cached = this.cachedOf(token);
    await this.store.write(token, cached.expires_at - this.clock());
    return cached;
  }

  private cachedOf(token: string): Cached {
    const now = this.clock();
    const life = lifeOf(token);
    return {
      token,
      renew_at: renewalOf(life, now),
      expires_at: life.expires_at ?? now + UNKNOWN_LIFE_MS,
    };
  }

  private keep(cached: Cached): string {
    this.cached = cached;
    return cached.token;
  }
}
