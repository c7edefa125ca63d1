import type { AstroCookies } from "astro";
import { forgetCart } from "../commerce/cart-cookie";
import { refreshTokens } from "./refresh-tokens";
import { renewal } from "./renewal";
import { SessionEnded } from "./session-ended";
import { forgetTokens, readTokens, writeTokens } from "./session-cookie";
import { enterVisitAs } from "./visit";
import { isStale, toTokens, type TokenAnswer, type Tokens } from "./tokens";

const renewed = renewal(refreshTokens);

/** A shopper's sign-in as this browser carries it. Its tokens live in cookies no script can read. */
export class Session {
  private constructor(
    private tokens: Tokens,
    private readonly cookies: AstroCookies,
  ) {}

  /** Null when the visitor is not signed in. */
  static read(cookies: AstroCookies): Session | null {
    const tokens = readTokens(cookies);
    return tokens && new Session(tokens, cookies);
  }

  /** Signs this browser in, for the rest of this request too. */
  static begin(cookies: AstroCookies, answer: TokenAnswer): Session {
    const tokens = toTokens(answer, Date.now());
    writeTokens(cookies, tokens);
    const session = new Session(tokens, cookies);
    enterVisitAs(session);
    return session;
  }

  get accessToken(): string {
    return this.tokens.access;
  }

  get refreshToken(): string {
    return this.tokens.refresh;
  }

  get stale(): boolean {
    return isStale(this.tokens, Date.now());
  }

  /**
   * Exchanges the tokens for fresh ones.
   * @throws SessionEnded, with the cookies cleared; BackendUnavailable, with the cookies kept
   */
  async renew(): Promise<void> {
    try {
      this.tokens = await renewed(this.tokens.refresh);
    } catch (error) {
      if (error instanceof SessionEnded) this.end();
      throw error;
    }
    writeTokens(this.cookies, this.tokens);
  }

  /**
   * Signs this browser out; the rest of the request is served to nobody in particular. The cart goes too: it has the
   * shopper's address in it, and they may have ended the sign-in of a phone they lost.
   */
  end(): void {
    forgetTokens(this.cookies);
    forgetCart(this.cookies);
    enterVisitAs(null);
  }
}
