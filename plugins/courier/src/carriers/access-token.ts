import { CarrierError } from "./carrier-error";

/** A token is fetched anew after this time; carriers do not say how long theirs live. */
const LIFE_MS = 30 * 60_000;

/** Keeps a carrier's token and fetches a new one once, however many callers wait for it. */
export class AccessToken {
  private readonly issue: () => Promise<string>;
  private cached: { token: string; until: number } | null = null;
  private issuing: Promise<string> | null = null;

  constructor(issue: () => Promise<string>) {
    this.issue = issue;
  }

  /**
   * Makes a call with a token; one that is turned away at the door drops the token and is made once more.
   *
   * @throws CarrierError
   */
  async use<T>(call: (token: string) => Promise<T>): Promise<T> {
    const token = await this.get();
    try {
      return await call(token);
    } catch (error) {
      if (!(error instanceof CarrierError) || error.code !== "unauthorized") {
        throw error;
      }
      if (this.cached?.token === token) {
        this.cached = null;
      }
      return call(await this.get());
    }
  }

  private async get(): Promise<string> {
    if (this.cached && Date.now() < this.cached.until) {
      return this.cached.token;
    }
    this.issuing ??= this.renew().finally(() => {
      this.issuing = null;
    });
    return this.issuing;
  }

  private async renew(): Promise<string> {
    try {
      const token = await this.issue();
      this.cached = { token, until: Date.now() + LIFE_MS };
      return token;
    } catch (error) {
      // Without a token nothing was asked yet, whatever went wrong.
      const { code } = error as CarrierError;
      throw new CarrierError("unavailable", code === "circuit_open" ? code : "no_token");
    }
  }
}
