import type { CounterRow } from "../notify-api";

/** Counters of a whole period, by channel. Cost in so'm. */
export function sumUp(counters: CounterRow[]): Omit<CounterRow, "day">[] {
  const sums = new Map<string, Omit<CounterRow, "day">>();
  for (const { channel, sent, delivered, failed, cost } of counters) {
    const sum = sums.get(channel) ?? { channel, sent: 0, delivered: 0, failed: 0, cost: 0 };
    sums.set(channel, {
      channel,
      sent: sum.sent + sent,
      delivered: sum.delivered + delivered,
      failed: sum.failed + failed,
      cost: sum.cost + cost,
    });
  }
  return [...sums.values()];
}
