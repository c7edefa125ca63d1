import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { RateLimiterMemory } from "rate-limiter-flexible";

const MINUTE_S = 60;
/** A mailing of 10 000 reports twice for each message. */
const reports = new RateLimiterMemory({ points: 30_000, duration: MINUTE_S });
/** Staff do not click faster. */
const staff = new RateLimiterMemory({ points: 300, duration: MINUTE_S });

/** Each costs money. */
const samples = new RateLimiterMemory({ points: 120, duration: MINUTE_S });

/** Each process counts for itself, by address. */
const limitBy =
  (limiter: RateLimiterMemory) =>
  async (req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction): Promise<void> => {
    try {
      await limiter.consume(req.ip ?? "unknown");
    } catch {
      res.setHeader("Retry-After", String(MINUTE_S));
      res.status(429).json({ type: "too_many_requests", message: "Try again in a minute" });
      return;
    }
    next();
  };

export const limitReports = limitBy(reports);
export const limitStaff = limitBy(staff);
export const limitSamples = limitBy(samples);
