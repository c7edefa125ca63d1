import { tashkentDay } from "../medicine/first-expired";
import type { MedicineGroup } from "./groups";

const DAY_MS = 86_400_000;
/** Uzbekistan keeps UTC+5 all year. */
const TASHKENT_MS = 5 * 3_600_000;

/** `2026-11-21` */
export type Day = string;

/** The first moment at which it is no longer that day in Tashkent. */
export const endOfDay = (day: Day): Date => new Date(Date.parse(day) + DAY_MS - TASHKENT_MS);

export const plusDays = (day: Day, days: number): Day =>
  new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);

/** The 31st plus a month is the last day of a shorter month. */
export function plusMonths(day: Day, months: number): Day {
  const [year, month, date] = day.split("-").map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last)))
    .toISOString()
    .slice(0, 10);
}

export type ValiditySource = "printed" | "group" | "default";
export type Validity = { until: Day; source: ValiditySource };

/**
 * The last day on which a line can be used: the shortest of what is printed and what its groups (else the shop) allow. Days
 * are calendar days of Asia/Tashkent, the last one inclusive: issued on 1 November for 30 days is usable on 1 December.
 */
export function validityOf(
  issued: Day,
  rules: {
    printed_days?: number | null;
    default_days: number;
    groups: readonly MedicineGroup[];
  },
): Validity {
  const ofGroups = rules.groups.flatMap(({ valid }) =>
    valid ? [{ until: plusSpan(issued, valid), source: "group" as const }] : [],
  );
  const allowed: Validity[] =
    ofGroups.length > 0
      ? ofGroups
      : [{ until: plusDays(issued, rules.default_days), source: "default" }];
  const printed: Validity[] = rules.printed_days
    ? [{ until: plusDays(issued, rules.printed_days), source: "printed" }]
    : [];
  return [...printed, ...allowed].reduce((a, b) => (b.until < a.until ? b : a));
}

export const isUsableOn = (until: Day, now: Date): boolean => tashkentDay(now.getTime()) <= until;

const plusSpan = (day: Day, span: { days: number } | { months: number }): Day =>
  "days" in span ? plusDays(day, span.days) : plusMonths(day, span.months);
