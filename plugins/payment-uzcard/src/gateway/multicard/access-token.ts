/** A token is renewed this long before it ends, ms. */
const AHEAD_MS = 5 * 60_000;
/** However long the gateway says it lives, ms. */
const LONGEST_MS = 23 * 3_600_000;

/** `expires_at` is Unix ms, null when the gateway does not say. */
export type IssuedToken = { token: string; expires_at: number | null };

/** Keeps the gateway's token and fetches a new one once, however many callers wait for it (section 2.1). */
export class AccessToken {
  private readonly issue: () => Promise<IssuedToken>;
  private readonly clock: () => number;
  private cached: { token: string; until: number } | null = null;
  private issuing: Promise<string> | null = null;

  constructor(issue: () => Promise<IssuedToken>, clock: () => number = Date.now) {
    this.issue = issue;
    this.clock = clock;
  }

  async get(): Promise<string> {
    if (this.cached && this.clock() < this.cached.until) {
      return this.cached.token;
    }
    this.issuing ??= this.renew().finally(() => {
      this.issuing = null;
    });
    return this.issuing;
  }

  /** The gateway refused this token. A newer one, fetched by another caller meanwhile, stays. */
  drop(token: string): void {
    if (this.cached?.token === token) {
      this.cached = null;
    }
  }

  private async renew(): Promise<string> {
    const { token, expires_at } = await this.issue();
    const now = this.clock();
    const life = expires_at === null ? LONGEST_MS : expires_at - AHEAD_MS - now;
    this.cached = { token, until: now + Math.min(life, LONGEST_MS) };
    return token;
  }
}
