import type { Translate } from "../i18n/dictionary";
import type { Locale } from "../i18n/locale";
import type { Hours, WeekDay } from "./pickup-points";

const week: WeekDay[] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
const tags: Record<Locale, string> = { uz: "uz-Latn-UZ", ru: "ru-RU", en: "en-GB" };
const MONDAY = Date.UTC(2026, 0, 5);
const DAY_MS = 86_400_000;

/** A week's hours, days alike together: `Dush–Jum 09:00–18:00`, `Shan 10:00–15:00`, `Yak yopiq`. */
export function hoursWords(
  hours: Hours,
  { locale, t }: { locale: Locale; t: Translate },
): string[] {
  const runs: { first: number; last: number; words: string }[] = [];
  week.forEach((day, index) => {
    const open = hours[day];
    const words = open ? `${open.from}–${open.to}` : t("pickup.closedDay");
    const run = runs.at(-1);
    if (run?.words === words) run.last = index;
    else runs.push({ first: index, last: index, words });
  });
  if (runs.length === 1) return [t("pickup.everyDay", { hours: runs[0]!.words })];
  const name = new Intl.DateTimeFormat(tags[locale], { weekday: "short", timeZone: "UTC" });
  const dayName = (index: number) => capital(name.format(new Date(MONDAY + index * DAY_MS)));
  return runs.map(({ first, last, words }) =>
    first === last ? `${dayName(first)} ${words}` : `${dayName(first)}–${dayName(last)} ${words}`,
  );
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
