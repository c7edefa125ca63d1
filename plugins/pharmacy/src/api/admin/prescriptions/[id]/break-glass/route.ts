import { Modules } from "@medusajs/framework/utils";
import { PRESCRIPTION_BREAK_GLASS } from "../../../../../modules/prescription/events";
import { BREAK_GLASS_MINUTES } from "../../../../../prescription/may-read";
import { prescriptionsOf } from "../../../../../prescription/prescriptions-of";
import { actorOf } from "../../../../../prescription/reviewers";
import { answering } from "../../../../answer-prescription";
import type { BreakGlassBody } from "../../validators";

export type BreakGlassAnswer = { until: string };

/** Opens a prescription for a quarter of an hour to somebody who may not read it otherwise. Seniors and the owner are told. */
export const POST = answering<BreakGlassBody, BreakGlassAnswer>(async (req, res) => {
  const { pharmacists, readings } = prescriptionsOf(req.scope);
  const user_id = req.auth_context.actor_id;
  const id = req.params.id!;
  const reviewer = await pharmacists.reviewerOrNull(user_id);
  const actor = reviewer ? actorOf(reviewer) : { role: "staff" as const, id: user_id };
  const now = new Date();
  await readings.breakGlass(id, actor, req.validatedBody.reason, now);
  const until = new Date(now.getTime() + BREAK_GLASS_MINUTES * 60_000).toISOString();
  const news = { name: PRESCRIPTION_BREAK_GLASS, data: { id, user_id, until } };
  await req.scope.resolve(Modules.EVENT_BUS).emit(news);
  res.json({ until });
});
