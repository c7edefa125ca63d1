/** A batch as picking sees it. */
export type Batch = {
  id: string;
  series: string;
  /** The last day of use, `2027-03-31`. */
  expires_on: string;
  /** Packs that are left. */
  quantity: number;
};

export type PickedPacks = {
  batch_id: string;
  series: string;
  expires_on: string;
  quantity: number;
};

const DAY_MS = 86_400_000;

/** Uzbekistan keeps UTC+5 all year. */
const TASHKENT_MS = 5 * 3_600_000;

/** The calendar day in Tashkent, `2026-11-21`. */
export function tashkentDay(now: number): string {
  return new Date(now + TASHKENT_MS).toISOString().slice(0, 10);
}

/** The last day of use a pack needs to be sold: it must have more than `minDaysLeft` days before it. */
export function lastUnsoldDay(today: string, minDaysLeft: number): string {
  return new Date(Date.parse(today) + minDaysLeft * DAY_MS).toISOString().slice(0, 10);
}

/** Whether a batch expires within the days in which nothing is sold any more, or has expired. */
export const expiresSoon = (batch: { expires_on: string }, unsoldUntil: string): boolean =>
  batch.expires_on <= unsoldUntil;

/**
 * Which packs to take: what expires first goes first, of two equal ones the series first in the alphabet; nothing that expires
 * on `unsoldUntil` or before. `missing` is what no batch has.
 */
export function pickFirstExpired(
  batches: readonly Batch[],
  quantity: number,
  unsoldUntil: string,
): { picks: PickedPacks[]; missing: number } {
  const sorted = batches
    .filter((batch) => batch.quantity > 0 && !expiresSoon(batch, unsoldUntil))
    .sort((a, b) => compare(a.expires_on, b.expires_on) || compare(a.series, b.series));
  const picks: PickedPacks[] = [];
  let missing = quantity;
  for (const { id, series, expires_on, quantity: left } of sorted) {
    if (missing === 0) {
      break;
    }
    const taken = Math.min(left, missing);
    picks.push({ batch_id: id, series, expires_on, quantity: taken });
    missing -= taken;
  }
  return { picks, missing };
}

/**
 * How many packs can be sold of what the shop counts as available. Where batches are kept, what they say expires soon is taken
 * off; where none are, nothing is known and nothing changes.
 */
export function sellable(
  available: number,
  batches: readonly DatedPacks[],
  unsoldUntil: string,
): number {
  const expiring = batches
    .filter((batch) => expiresSoon(batch, unsoldUntil))
    .reduce((sum, { quantity }) => sum + quantity, 0);
  return Math.max(0, available - expiring);
}

type DatedPacks = { expires_on: string; quantity: number };

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
