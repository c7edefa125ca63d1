import type { Hours } from "../api/wire";
import { minutesOf, tashkentDay, tashkentMinutes, weekDayOf } from "./tashkent-time";

export const DAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;

/** Whether a pick-up point is open at a moment. */
export function isOpen(hours: Hours, now: number): boolean {
  const today = hours[DAYS[weekDayOf(tashkentDay(now)) - 1]!];
  const minutes = tashkentMinutes(now);
  return today !== null && minutesOf(today.from) <= minutes && minutes < minutesOf(today.to);
}
