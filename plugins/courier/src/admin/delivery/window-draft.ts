import type { Window } from "../../api/wire";
import { startOfDay } from "../format/tashkent-time";
import { today } from "../format/today";

/** A promised window as it is typed: a Tashkent day and two times `10:00`. */
export type WindowDraft = { day: string; from: string; to: string };

const OFFSET_MS = 5 * 3_600_000;
const TIME = /^([01]\d|2[0-3]):([0-5]\d)$/;

/** Begins with what was promised; without a promise with the coming day from ten to eight. */
export function draftOf(window: Window, now = Date.now()): WindowDraft {
  if (!window.from || !window.to) {
    return { day: today(now + 86_400_000), from: "10:00", to: "20:00" };
  }
  const local = (at: string) => new Date(Date.parse(at) + OFFSET_MS).toISOString();
  return {
    day: local(window.to).slice(0, 10),
    from: local(window.from).slice(11, 16),
    to: local(window.to).slice(11, 16),
  };
}

/** The moments of a window; null when it is none or ends before it begins. */
export function windowOf({ day, from, to }: WindowDraft): { from: string; to: string } | null {
  const start = startOfDay(day);
  const [first, last] = [minutes(from), minutes(to)];
  if (start === null || first === null || last === null || first >= last) {
    return null;
  }
  const at = (minute: number) => new Date(start + minute * 60_000).toISOString();
  return { from: at(first), to: at(last) };
}

function minutes(time: string): number | null {
  const parts = TIME.exec(time);
  return parts ? Number(parts[1]) * 60 + Number(parts[2]) : null;
}
