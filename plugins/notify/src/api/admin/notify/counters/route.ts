import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { tashkentDay } from "../../../../decisions/quiet-hours";
import type { CounterRow } from "../../../../modules/notify/counters";
import { notifyOf } from "../../../../news/notify-of";
import type { CountersQuery } from "../validators";

const TWO_WEEKS_MS = 13 * 86_400_000;

export type CountersResponse = { counters: CounterRow[]; from: string; to: string };

/** Sent, delivered, failed and cost by Tashkent day and channel; the last two weeks unless asked. */
export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<CountersResponse>,
): Promise<void> {
  const query = req.validatedQuery as CountersQuery;
  const now = Date.now();
  const from = query.from ?? tashkentDay(now - TWO_WEEKS_MS);
  const to = query.to ?? tashkentDay(now);
  res.json({ counters: await notifyOf(req.scope).counters({ from, to }), from, to });
}
