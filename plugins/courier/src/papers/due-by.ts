/** Uzbekistan keeps UTC+5 all year. */
const TASHKENT_MS = 5 * 3_600_000;

type Promised = { window: { to: string | null }; created_at: string };

/**
 * Whether a courier takes this parcel along on a Tashkent day `2026-11-22`: it is promised for that day, or it should
 * have been there before. Without a promise it goes out at once.
 */
export function isDueBy({ window, created_at }: Promised, day: string): boolean {
  const promised = Date.parse(window.to ?? created_at);
  return new Date(promised + TASHKENT_MS).toISOString().slice(0, 10) <= day;
}
