/** Where the token lives between calls, and who may fetch a new one. */
export interface TokenStore {
  read(): Promise<string | null>;
  /** @param life_ms how long it may be kept */
  write(token: string, life_ms: number): Promise<void>;
  /** Runs `work` while nobody else with the same store does. */
  locked<T>(work: () => Promise<T>): Promise<T>;
}

/** For one process. */
export class MemoryTokenStore implements TokenStore {
  private kept: string | null = null;

  async read(): Promise<string | null> {
    return this.kept;
  }

  async write(token: string): Promise<void> {
    this.kept = token;
  }

  locked<T>(work: () => Promise<T>): Promise<T> {
    return work();
  }
}
