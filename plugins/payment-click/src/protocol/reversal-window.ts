/** Tashkent is five hours ahead of UTC all year. */
const tashkent = (ms: number): Date => new Date(ms + 5 * 3_600_000);

/**
 * Section 8: Click takes a payment back within the month it was made in, or on the first day of the next one.
 * Both in Unix ms.
 */
export function isReversible(paid_at: number, now: number): boolean {
  const today = tashkent(now);
  const months = monthOf(today) - monthOf(tashkent(paid_at));
  return months === 0 || (months === 1 && today.getUTCDate() === 1);
}

const monthOf = (date: Date): number => date.getUTCFullYear() * 12 + date.getUTCMonth();
