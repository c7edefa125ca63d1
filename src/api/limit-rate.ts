import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { RateLimiterMemory } from "rate-limiter-flexible";

/** Monitors ask every few seconds from a few addresses. */
const limiter = new RateLimiterMemory({ points: 300, duration: 60 });

/** At most 300 requests a minute from one address, then 429 with Retry-After. */
export async function limitRate(
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> {
  try {
    await limiter.consume(req.ip ?? "unknown");
  } catch {
    res.status(429).set("Retry-After", "60").end();
    return;
  }
  next();
}
