import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { courierOf } from "../../../../courier-of";
import { tashkentDay } from "../../../../delivery/tashkent-day";
import type { PerformanceAnswer } from "../../../wire";

const WEEK_MS = 6 * 86_400_000;

/** How couriers did between two days; the last seven when none are named. */
export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<PerformanceAnswer>,
): Promise<void> {
  const query = req.validatedQuery as { from?: string; to?: string };
  const to = query.to ?? tashkentDay(Date.now());
  const from = query.from ?? tashkentDay(Date.parse(to) - WEEK_MS);
  res.json(await courierOf(req.scope).performance.between({ from, to }));
}
