import type {
  AuthenticatedMedusaRequest,
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http";
import { RateLimiterMemory } from "rate-limiter-flexible";

const MINUTE_S = 60;
const limiter = new RateLimiterMemory({ points: 120, duration: MINUTE_S });

/** At most 120 calls a minute of one member of staff. */
export async function limitRate(
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> {
  try {
    const { auth_context: asking } = req as AuthenticatedMedusaRequest;
    await limiter.consume(asking.actor_id);
  } catch {
    res.status(429).set("Retry-After", String(MINUTE_S));
    res.json({ type: "too_many_requests", message: "Try again in a minute" });
    return;
  }
  next();
}
