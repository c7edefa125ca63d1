import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { MedusaError } from "@medusajs/framework/utils";
import type { LogStory } from "../../../../../modules/notify/message-log";
import { notifyOf } from "../../../../../news/notify-of";

/** One message and everything that was tried. */
export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<LogStory>,
): Promise<void> {
  const story = await notifyOf(req.scope).log.story(req.params.id);
  if (!story) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such message");
  }
  res.json(story);
}
