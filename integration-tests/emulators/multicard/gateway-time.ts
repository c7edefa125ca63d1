const TASHKENT_MS = 5 * 3_600_000;

/** `2026-11-21 14:05:09`: Tashkent's clock without an offset, as the gateway writes every time. `ms` is Unix time. */
export const gatewayTime = (ms: number): string =>
  new Date(ms + TASHKENT_MS).toISOString().slice(0, 19).replace("T", " ");

/** Unix ms of such a text, or null when it is none; a day alone is its midnight. */
export function readGatewayTime(text: unknown): number | null {
  const [, day, clock = "00:00:00"] =
    /^(\d{4}-\d\d-\d\d)(?: (\d\d:\d\d:\d\d))?$/.exec(String(text)) ?? [];
  const ms = day ? Date.parse(`${day}T${clock}+05:00`) : NaN;
  return Number.isNaN(ms) ? null : ms;
}
