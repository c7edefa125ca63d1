import type { DayTotal } from "../area/area-api";

/** Sums of a provider over several days, tiyin. */
export type PeriodTotal = {
  provider: string;
  paid_count: number;
  paid: bigint;
  refunded_count: number;
  refunded: bigint;
};

/** Adds the days of each provider up, in the order of their names. */
export function sumUp(totals: DayTotal[]): PeriodTotal[] {
  const sums = new Map<string, PeriodTotal>();
  for (const day of totals) {
    const sum = sums.get(day.provider) ?? {
      provider: day.provider,
      paid_count: 0,
      paid: 0n,
      refunded_count: 0,
      refunded: 0n,
    };
    sums.set(day.provider, {
      provider: day.provider,
      paid_count: sum.paid_count + day.paid_count,
      paid: sum.paid + BigInt(day.paid),
      refunded_count: sum.refunded_count + day.refunded_count,
      refunded: sum.refunded + BigInt(day.refunded),
    });
  }
  return [...sums.values()].sort((a, b) => a.provider.localeCompare(b.provider));
}
