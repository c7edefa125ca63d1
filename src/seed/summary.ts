import type { SeedSummary } from "./seed-shop";

/** The last words of a seed: what is in the shop now, and whether anything was new. */
export function summaryLines(summary: SeedSummary): string[] {
  const count = (n: number) => n.toLocaleString("en-US").padStart(7);
  return [
    "",
    summary.created ? "  The shop is ready." : "  The shop was ready: no product was missing.",
    "",
    `  ${count(summary.medicines)}  medicines`,
    `  ${count(summary.goods)}  other goods`,
    `  ${count(summary.variants)}  packs with price and stock`,
    `  ${count(summary.categories)}  categories`,
    `  ${count(3)}  languages: uz, ru, en`,
    "",
    `  Prices are demo prices. Took ${summary.seconds.toFixed(1)} s.`,
    "",
  ];
}

export function printSummary(summary: SeedSummary): void {
  process.stdout.write(`${summaryLines(summary).join("\n")}\n`);
}
