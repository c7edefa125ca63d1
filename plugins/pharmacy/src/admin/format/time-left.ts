import type { AdminLanguage } from "../i18n/use-dictionary";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

type Units = { day: string; hour: string; minute: string };

const UNITS: Record<AdminLanguage, Units> = {
  uz: { day: "kun", hour: "soat", minute: "daq" },
  ru: { day: "д", hour: "ч", minute: "мин" },
  en: { day: "d", hour: "h", minute: "min" },
};

/** How long somebody has waited, in the two largest units: `7 daq`, `2 soat 5 daq`, `3 kun 1 soat`. A clock ahead of ours waits nothing. */
export function waitingWords(ms: number, language: AdminLanguage): string {
  const unit = UNITS[language];
  const waited = Math.max(0, ms);
  const [days, hours, minutes] = [
    Math.floor(waited / DAY_MS),
    Math.floor((waited % DAY_MS) / HOUR_MS),
    Math.floor((waited % HOUR_MS) / MINUTE_MS),
  ];
  const parts: [number, string][] =
    days > 0
      ? [[days, unit.day], [hours, unit.hour]]
      : hours > 0
        ? [[hours, unit.hour], [minutes, unit.minute]]
        : [[minutes, unit.minute]]; // prettier-ignore
  return parts
    .filter(([count], index) => index === 0 || count > 0)
    .map(([count, name]) => `${count}\u00a0${name}`)
    .join(" ");
}

/** Green until a quarter of an hour, orange until an hour, red from there on. */
export function waitingTone(ms: number): "green" | "orange" | "red" {
  return ms < 15 * MINUTE_MS ? "green" : ms < HOUR_MS ? "orange" : "red";
}

/** What is left of a lease as a clock, `14:59`; `0:00` when it is over. */
export function leaseClock(ms: number): string {
  const seconds = Math.max(0, Math.ceil(ms / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

/** From here on whoever reads should think of another lease. */
export const isLeaseShort = (ms: number): boolean => ms <= 2 * MINUTE_MS;
