import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { RateLimiterMemory } from "rate-limiter-flexible";
import { answerProblem } from "./problem";

const DURATION_S = 60;

/**
 * So many requests a minute of one person, customer or staff: a storefront asks for all of them from one address. Each
 * process counts for itself.
 */
export function limitRate(points: number) {
  const limiter = new RateLimiterMemory({ points, duration: DURATION_S });
  return async (
    req: MedusaRequest & { auth_context?: { actor_id?: string } },
    res: MedusaResponse,
    next: MedusaNextFunction,
  ): Promise<void> => {
    try {
      await limiter.consume(req.auth_context?.actor_id || req.ip || "unknown");
    } catch {
      res.setHeader("Retry-After", String(DURATION_S));
      return answerProblem(req, res, 429, "too_many_requests", { retry_after: DURATION_S });
    }
    next();
  };
}
