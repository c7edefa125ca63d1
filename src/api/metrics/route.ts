import { timingSafeEqual } from "node:crypto";
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { collectDefaultMetrics, register } from "prom-client";

collectDefaultMetrics();

/**
 * `GET /metrics` for Prometheus: memory, event loop, garbage collection of this process.
 * Answers only with `Authorization: Bearer <METRICS_TOKEN>`; without that variable the page does not exist.
 */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const token = process.env.METRICS_TOKEN;
  if (!token) {
    res.status(404).end();
    return;
  }
  if (!sameText(req.headers.authorization ?? "", `Bearer ${token}`)) {
    res.status(401).set("WWW-Authenticate", "Bearer").end();
    return;
  }
  res.set("Content-Type", register.contentType).send(await register.metrics());
}

/** Takes the same time wherever the texts differ. */
function sameText(left: string, right: string): boolean {
  const [a, b] = [Buffer.from(left), Buffer.from(right)];
  return a.length === b.length && timingSafeEqual(a, b);
}
