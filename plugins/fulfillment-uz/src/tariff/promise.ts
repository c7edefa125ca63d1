import type { PromisedWindow, Service, TariffZone } from "../api/wire";
import {
  minutesOf,
  momentOf,
  tashkentDay,
  tashkentMinutes,
  toTashkentIso,
  weekDayOf,
} from "./tashkent-time";

export type Promised = {
  window: PromisedWindow | null;
  /** It is later than the zone's cut-off: what is ordered now is begun on the next working day. */
  cutoff_passed: boolean;
};

const HOUR = 60;

/**
 * When an order of this moment comes, by the zone's window of the service. The first working day that the order is not too
 * late for is day 0, and only working days count from there. A window that has begun already begins with the next full hour.
 */
export function promise(zone: TariffZone, service: Service, now: number): Promised {
  const { from_days, to_days, from, to } = zone.window[service];
  const today = tashkentDay(now);
  const minutes = tashkentMinutes(now);
  const cutoff_passed = zone.cutoff !== null && minutes >= minutesOf(zone.cutoff);

  const works = (day: number) => zone.working_days.includes(weekDayOf(day));
  if (!zone.working_days.length) return { window: null, cutoff_passed };
  const later = (day: number, workingDays: number): number => {
    let left = workingDays;
    let at = day;
    while (left > 0) {
      at += 1;
      if (works(at)) left -= 1;
    }
    return at;
  };

  // Nothing comes within the hour, so a window that is all but over is over.
  const tooLate = cutoff_passed || (to_days === 0 && nextHour(minutes) >= minutesOf(to));
  const start = works(today) && !tooLate ? today : later(today, 1);
  const lastDay = later(start, to_days);
  const soonDay = later(start, from_days);
  const tooLateToday = soonDay === today && nextHour(minutes) >= minutesOf(to);
  const firstDay = tooLateToday ? later(today, 1) : soonDay;
  const begins = momentOf(firstDay, minutesOf(from));
  const ends = momentOf(lastDay, minutesOf(to));
  const soonest = momentOf(today, nextHour(minutes));
  return {
    window: { from: toTashkentIso(Math.max(begins, soonest)), to: toTashkentIso(ends) },
    cutoff_passed,
  };
}

function nextHour(minutes: number): number {
  return Math.floor(minutes / HOUR) * HOUR + HOUR;
}
