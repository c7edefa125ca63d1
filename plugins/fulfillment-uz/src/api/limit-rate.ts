import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { RateLimiterMemory } from "rate-limiter-flexible";

/** A storefront server asks for many buyers from one address, hence the generous allowance. */
const limiter = new RateLimiterMemory({ points: 600, duration: 60 });

/** At most 600 requests a minute from one address, then 429 with Retry-After. */
export async function limitRate(
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> {
  try {
    await limiter.consume(req.ip ?? "unknown");
  } catch {
    res
      .status(429)
      .set("Retry-After", "60")
      .json({ type: "too_many_requests", message: "Too many requests. Try again in a minute." });
    return;
  }
  next();
}
