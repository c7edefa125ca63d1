import { RateLimiterMemory } from "rate-limiter-flexible";

const MINUTE_S = 60;

/** Counts calls a minute by whoever makes them, in this process. */
export class CallRate {
  private readonly limiter: RateLimiterMemory;

  constructor(perMinute: number) {
    this.limiter = new RateLimiterMemory({ points: perMinute, duration: MINUTE_S });
  }

  /** Counts one call; false when the caller has used its minute up. */
  async admits(caller: string): Promise<boolean> {
    return this.limiter.consume(caller).then(
      () => true,
      () => false,
    );
  }
}
