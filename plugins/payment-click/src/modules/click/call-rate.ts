import { RateLimiterMemory } from "rate-limiter-flexible";

const MINUTE_S = 60;

/** Counts calls per address in this process. */
export class CallRate {
  private readonly limiter: RateLimiterMemory;

  constructor(perMinute: number) {
    this.limiter = new RateLimiterMemory({ points: perMinute, duration: MINUTE_S });
  }

  /** Counts one call; false when the address has used its minute up. */
  async admits(address: string): Promise<boolean> {
    return this.limiter.consume(address).then(
      () => true,
      () => false,
    );
  }
}
