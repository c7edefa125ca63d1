import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { RateLimiterMemory } from "rate-limiter-flexible";
import { localeOfRequest } from "./locale-of-request";

const POINTS = 30;
const DURATION_S = 60;

const limiter = new RateLimiterMemory({ points: POINTS, duration: DURATION_S });

const MESSAGES = {
  uz: "So'rovlar juda ko'p. Bir daqiqadan keyin urinib ko'ring",
  ru: "Слишком много запросов. Попробуйте через минуту",
  en: "Too many requests. Try again in a minute",
};

/** One customer presses a button now and then; whoever asks for many links is stopped. Each process counts for itself. */
export async function limitLinks(
  req: MedusaRequest & { auth_context?: { actor_id?: string } },
  res: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> {
  try {
    await limiter.consume(req.auth_context?.actor_id || req.ip || "unknown");
  } catch {
    res.setHeader("Retry-After", String(DURATION_S));
    res.status(429).json({
      type: "too_many_requests",
      code: "too_many_requests",
      message: MESSAGES[localeOfRequest(req)],
      retry_after: DURATION_S,
    });
    return;
  }
  next();
}
