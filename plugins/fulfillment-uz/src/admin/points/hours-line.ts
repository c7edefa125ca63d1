import type { Hours } from "../../api/wire";
import type { Translate } from "../i18n/use-dictionary";
import { DAYS } from "./point-draft";

const NUMBER = [1, 2, 3, 4, 5, 6, 7] as const;

/** A week in one line, days alike together: `Mon–Fri 09:00–18:00, Sat 10:00–15:00, Sun closed`. */
export function hoursLine(hours: Hours, t: Translate): string {
  const runs: { first: number; last: number; words: string }[] = [];
  DAYS.forEach((day, index) => {
    const open = hours[day];
    const words = open ? `${open.from}–${open.to}` : t("points.closed");
    const run = runs.at(-1);
    if (run?.words === words) run.last = index;
    else runs.push({ first: index, last: index, words });
  });
  const name = (index: number) => t(`days.d${NUMBER[index]}`);
  return runs
    .map(({ first, last, words }) =>
      first === last ? `${name(first)} ${words}` : `${name(first)}–${name(last)} ${words}`,
    )
    .join(", ");
}
