/** Uzbekistan has one time zone and no summer time. */
const OFFSET_MS = 5 * 3_600_000;

/** `2026-11-21 18:30:00`, which the gateway writes without an offset, as Unix ms; null for anything else. */
export function fromLocalTime(text: string | null | undefined): number | null {
  const parts = /^(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d:\d\d)/.exec(text ?? "");
  const ms = parts ? Date.parse(`${parts[1]}T${parts[2]}+05:00`) : NaN;
  return Number.isNaN(ms) ? null : ms;
}

/** Unix ms as the gateway writes it. */
export function toLocalTime(ms: number): string {
  return new Date(ms + OFFSET_MS).toISOString().slice(0, 19).replace("T", " ");
}
