import Redis from "ioredis";
import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from "rate-limiter-flexible";
import type { PhoneAuthOptions } from "./options";

const COUNTED = [
  "codesPerPhoneHour",
  "codesPerPhoneDay",
  "codesPerAddress",
  "codesPerAddressDay",
  "codesPerDay",
  "wrongCodesPerPhoneDay",
  "wrongCodesPerAddressDay",
  "passwordsPerPhone",
  "passwordsPerAddress",
  "requestsPerAddress",
] as const;

export type Limit = (typeof COUNTED)[number];

/** What is counted for whom; numbers come as digests. */
export type Count = [limit: Limit, whom: string];

/** Counts in Redis for all processes together, or in the memory of this one. */
export class Limits {
  private readonly limiters: Record<Limit, RateLimiterMemory | RateLimiterRedis>;
  private readonly redis: Redis | null;

  constructor(options: PhoneAuthOptions) {
    const { redisUrl } = options;
    this.redis = redisUrl
      ? new Redis(redisUrl, { enableOfflineQueue: false, maxRetriesPerRequest: 1 })
      : null;
    // Without a listener a Redis that is away would end the process; this one's memory counts meanwhile.
    this.redis?.on("error", () => undefined);
    this.limiters = Object.fromEntries(
      COUNTED.map((limit) => [limit, this.limiter(limit, options[limit])]),
    ) as Record<Limit, RateLimiterMemory | RateLimiterRedis>;
  }

  /**
   * Counts once for each, up to the first that is used up; what was counted before it is given back.
   *
   * @returns how long to wait, s, or 0
   */
  async take(...counts: Count[]): Promise<number> {
    const taken: Count[] = [];
    for (const [limit, whom] of counts) {
      try {
        await this.limiters[limit].consume(whom);
        taken.push([limit, whom]);
      } catch (refusal) {
        if (!(refusal instanceof RateLimiterRes)) {
          throw refusal;
        }
        await this.giveBack(...taken);
        return Math.max(1, Math.ceil(refusal.msBeforeNext / 1000));
      }
    }
    return 0;
  }

  /**
   * Whether one of them is used up; counts nothing.
   *
   * @returns how long to wait, s, or 0
   */
  async look(...counts: Count[]): Promise<number> {
    for (const [limit, whom] of counts) {
      const seen = await this.limiters[limit].get(whom);
      if (seen && seen.remainingPoints <= 0) {
        return Math.max(1, Math.ceil(seen.msBeforeNext / 1000));
      }
    }
    return 0;
  }

  async giveBack(...counts: Count[]): Promise<void> {
    await Promise.all(counts.map(([limit, whom]) => this.limiters[limit].reward(whom)));
  }

  close(): void {
    this.redis?.disconnect();
  }

  private limiter(name: Limit, { points, seconds }: { points: number; seconds: number }) {
    const own = { keyPrefix: `phone-auth:${name}`, points, duration: seconds };
    const memory = new RateLimiterMemory(own);
    return this.redis
      ? new RateLimiterRedis({ ...own, storeClient: this.redis, insuranceLimiter: memory })
      : memory;
  }
}
