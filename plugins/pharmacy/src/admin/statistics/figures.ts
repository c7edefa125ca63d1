export const PERIODS = [7, 30, 90] as const;
export type Period = (typeof PERIODS)[number];

const DAY_MS = 86_400_000;

/** The days asked for, today in Tashkent the last of them. */
export function periodOf(days: Period, today: string): { from: string; to: string } {
  const from = new Date(Date.parse(today) - (days - 1) * DAY_MS).toISOString().slice(0, 10);
  return { from, to: today };
}

/** `0.953` is `95 %`; a dash where nothing was decided. Never 100 % as long as one was refused. */
export function percent(share: number | null): string {
  return share === null ? "—" : `${Math.floor(share * 100 + 1e-9)}\u00a0%`;
}

/** How long a bar is beside the longest, in percent. */
export function barOf(count: number, counts: readonly number[]): number {
  const most = Math.max(0, ...counts);
  return most === 0 ? 0 : Math.round((count / most) * 100);
}
