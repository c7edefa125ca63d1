import { courierOf } from "../../../courier-of";
import { tashkentDay } from "../../../delivery/tashkent-day";
import { answering } from "../../../problem/answer-problem";
import type { CourierCashAnswer } from "../../wire";
import type { DayQuery } from "../validators";

/** The courier's own money of a day; today when no day is named. */
export const GET = answering<unknown, CourierCashAnswer>(async (req, res) => {
  const { day = tashkentDay(Date.now()) } = req.validatedQuery as DayQuery;
  const { couriers } = await courierOf(req.scope).cash.day(day, req.auth_context.actor_id);
  const [own] = couriers;
  res.json({
    day,
    collected: own?.collected ?? 0,
    handed_in: own?.handed_in ?? 0,
    correction: own?.correction ?? 0,
    held: own?.held ?? 0,
    entries: own?.entries ?? [],
  });
});
