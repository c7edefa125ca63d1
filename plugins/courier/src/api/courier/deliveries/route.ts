import { tashkentDay } from "../../../delivery/tashkent-day";
import { answering } from "../../../problem/answer-problem";
import { roadOf } from "../../../road/road-of";
import type { CourierDeliveriesAnswer } from "../../wire";
import type { DayQuery } from "../validators";

/** What the courier has to bring, and in which order it might be brought; today when no day is named. */
export const GET = answering<unknown, CourierDeliveriesAnswer>(async (req, res) => {
  const { day = tashkentDay(Date.now()) } = req.validatedQuery as DayQuery;
  res.json(await roadOf(req.scope).round.ofDay(req.auth_context.actor_id, day));
});
