type Item = { status: string; date?: string | number | null };

/** What happened last: the list comes in either order, and sometimes without times; then its last word counts. */
export function latestOf(items: readonly Item[]): string | null {
  const timed = items.map((item) => ({ item, at: timeOf(item.date) }));
  const last = timed.reduce<(typeof timed)[number] | null>(
    (best, one) => (best === null || (one.at ?? best.at ?? 0) >= (best.at ?? 0) ? one : best),
    null,
  );
  return last?.item.status ?? null;
}

function timeOf(date: string | number | null | undefined): number | null {
  const ms = typeof date === "number" ? date : Date.parse(date ?? "");
  return Number.isFinite(ms) ? ms : null;
}
