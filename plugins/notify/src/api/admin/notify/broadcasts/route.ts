import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { Broadcast } from "../../../../modules/notify/broadcasts";
import { notifyOf } from "../../../../news/notify-of";
import type { BroadcastBody, PageQuery } from "../validators";

export type BroadcastsResponse = { broadcasts: Broadcast[]; count: number };

/** Broadcasts with their progress, newest first. */
export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<BroadcastsResponse>,
): Promise<void> {
  res.json(await notifyOf(req.scope).broadcasts.list(req.validatedQuery as PageQuery));
}

/** Queues a broadcast, now or for later. */
export async function POST(
  req: AuthenticatedMedusaRequest<BroadcastBody>,
  res: MedusaResponse<{ broadcast: Broadcast }>,
): Promise<void> {
  const notify = notifyOf(req.scope);
  const { words, audience, starts_at } = req.validatedBody;
  const broadcast = await notify.broadcasts.create({
    words,
    audience,
    starts_at: starts_at ? Date.parse(starts_at) : Date.now(),
    created_by: req.auth_context.actor_id,
  });
  notify.wake();
  res.status(201).json({ broadcast });
}
