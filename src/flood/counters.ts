import { Redis } from "ioredis";
import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from "rate-limiter-flexible";
import type { Limit } from "./which-limits";

/** `points` calls in `seconds`; null counts nothing. */
export type Allowance = { points: number; seconds: number } | null;

export type Allowances = Record<Limit, Allowance>;

/** How long the caller has to wait, s; 0 lets it pass. */
export type Wait = number;

/** Counts in Redis, together with every other process of the shop, or in this process alone. */
export class Counters {
  private readonly limiters: Partial<Record<Limit, RateLimiterMemory | RateLimiterRedis>>;
  private readonly redis: Redis | null;

  constructor(allowances: Allowances, redisUrl?: string) {
    this.redis = redisUrl
      ? new Redis(redisUrl, { enableOfflineQueue: false, maxRetriesPerRequest: 1 })
      : null;
    // Without this listener a Redis that is away ends the process; the counters below go on alone.
    this.redis?.on("error", () => undefined);
    this.limiters = Object.fromEntries(
      Object.entries(allowances).flatMap(([limit, allowance]) =>
        allowance ? [[limit, this.limiter(limit, allowance)]] : [],
      ),
    );
  }

  /** Counts one call of `caller`. */
  async count(limit: Limit, caller: string): Promise<Wait> {
    try {
      await this.limiters[limit]?.consume(caller);
      return 0;
    } catch (refusal) {
      if (refusal instanceof RateLimiterRes) {
        return Math.max(1, Math.ceil(refusal.msBeforeNext / 1000));
      }
      throw refusal;
    }
  }

  /** Takes one counted call back. */
  async forgive(limit: Limit, caller: string): Promise<void> {
    await this.limiters[limit]?.reward(caller);
  }

  async close(): Promise<void> {
    this.redis?.disconnect();
  }

  private limiter(limit: string, { points, seconds }: NonNullable<Allowance>) {
    const own = { keyPrefix: `flood:${limit}`, points, duration: seconds };
    const memory = new RateLimiterMemory(own);
    return this.redis
      ? new RateLimiterRedis({ ...own, storeClient: this.redis, insuranceLimiter: memory })
      : memory;
  }
}
