import ipaddr from "ipaddr.js";
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";

/** Unknown codes of one caller. */
const MISSES = 20;
const DURATION_S = 600;
const V6_NETWORK_PARTS = 4;

/** Bounds how many unknown tracking codes a caller may try; codes that exist cost nothing. Each process counts alone. */
export class GuessLimit {
  private readonly misses = new RateLimiterMemory({ points: MISSES, duration: DURATION_S });

  /** How long the caller has to wait, s; 0: go on. */
  async waitOf(address: string | undefined): Promise<number> {
    const seen = await this.misses.get(networkOf(address));
    return seen && seen.remainingPoints <= 0 ? secondsOf(seen) : 0;
  }

  /** Counts an unknown code. */
  async miss(address: string | undefined): Promise<void> {
    try {
      await this.misses.consume(networkOf(address));
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) {
        throw refusal;
      }
    }
  }
}

const secondsOf = ({ msBeforeNext }: RateLimiterRes): number =>
  Math.max(1, Math.ceil(msBeforeNext / 1000));

/** An IPv4 address alone, an IPv6 address by its /64, because one home or phone has all of that. */
export function networkOf(address: string | undefined): string {
  if (!address || !ipaddr.isValid(address)) {
    return "unknown";
  }
  const parsed = ipaddr.process(address);
  return parsed instanceof ipaddr.IPv6
    ? parsed.parts
        .slice(0, V6_NETWORK_PARTS)
        .map((part) => part.toString(16))
        .join(":")
    : parsed.toString();
}
