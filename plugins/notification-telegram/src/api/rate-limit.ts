import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { RateLimiterMemory } from "rate-limiter-flexible";
import { localeOfRequest } from "./locale-of-request";

const DURATION_S = 60;

const MESSAGES = {
  uz: "So'rovlar juda ko'p. Bir daqiqadan keyin urinib ko'ring",
  ru: "Слишком много запросов. Попробуйте через минуту",
  en: "Too many requests. Try again in a minute",
};

/** So many requests a minute of one person, or of an address while nobody is signed in. Each process counts for itself. */
function limitTo(points: number) {
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
      res.status(429).json({
        type: "too_many_requests",
        code: "too_many_requests",
        message: MESSAGES[localeOfRequest(req)],
        retry_after: DURATION_S,
      });
      return;
    }
    next();
  };
}

/** One customer presses a button now and then; whoever asks for many links is stopped. */
export const limitLinks = limitTo(30);
/** A page that waits for the chat to be linked asks every few seconds. */
export const limitQuestions = limitTo(120);
/** Staff do not click faster. */
export const limitStaff = limitTo(300);
