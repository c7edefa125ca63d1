import { tashkentDay } from "../../../../medicine/first-expired";
import type { Statistics } from "../../../../modules/prescription/statistics";
import { prescriptionsOf } from "../../../../prescription/prescriptions-of";
import { plusDays } from "../../../../prescription/validity";
import { answering } from "../../../answer-prescription";
import type { PeriodQuery } from "../validators";

export type StatisticsAnswer = { from: string; to: string; statistics: Statistics };

const USUAL_DAYS = 29;

/** How quickly and how prescriptions were decided; the last thirty days, unless others are asked for. */
export const GET = answering<unknown, StatisticsAnswer>(async (req, res) => {
  const asked = req.validatedQuery as PeriodQuery;
  const to = asked.to ?? tashkentDay(Date.now());
  const from = asked.from ?? plusDays(to, -USUAL_DAYS);
  res.json({ from, to, statistics: await prescriptionsOf(req.scope).statistics({ from, to }) });
});
