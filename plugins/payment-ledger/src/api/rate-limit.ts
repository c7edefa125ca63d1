import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { RateLimiterMemory } from "rate-limiter-flexible";

/** An order page asks every few seconds; a storefront asks for all its buyers from one address. */
const POINTS = 600;
const DURATION_S = 60;

const limiter = new RateLimiterMemory({ points: POINTS, duration: DURATION_S });

/** At most ten questions a second from one address. Each process counts for itself. */
export async function limitPaymentQuestions(
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> {
  try {
    await limiter.consume(req.ip ?? "unknown");
  } catch {
    res.setHeader("Retry-After", String(DURATION_S));
    res.status(429).json({ type: "too_many_requests", message: "Try again in a minute" });
    return;
  }
  next();
}
