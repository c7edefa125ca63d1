import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Bench } from "./bench.ts";
import { completeInTurns, contestant } from "./complete-in-turns.ts";
import { difference, ms, type Finding } from "./findings.ts";
import { offerFixedDelivery } from "./fixed-delivery.ts";
import { median, percentile } from "./statistics.ts";
import { Store } from "./store.ts";

const CARTS = 240;
const CONCURRENT = 2;
const MOST_ABOVE_FIXED = 1.05;

/** `complete` with delivery that is calculated, and so checked once more, beside the same carts at a fixed price; one shop. */
export async function measureDelivery(bench: Bench): Promise<Finding[]> {
  const emulators = await bench.openEmulators(mkdtempSync(path.join(tmpdir(), "bench-delivery-")));
  const shop = await bench.openOurs(await bench.copyOf("demo", "delivery"), {
    EMULATOR_PORT: emulators.port,
  });
  const option_id = await offerFixedDelivery(shop);
  const fixed = contestant("fixed", new Store(shop, CONCURRENT, option_id), "pp_payme_payme");
  const calculated = contestant("calculated", new Store(shop, CONCURRENT), "pp_payme_payme");
  await completeInTurns([fixed, calculated], { carts: CARTS, concurrent: CONCURRENT });

  // The two differ by a millisecond or two; the slowest twentieth of a run tells of the machine, not of them.
  const [own, theirs] = [median(calculated.times), median(fixed.times)];
  return [
    {
      part: "delivery",
      what: `complete cart, calculated delivery and fixed prices: p50 (p95), ${CARTS} carts, ${CONCURRENT} at a time`,
      ours: `${ms(own)} (${ms(percentile(calculated.times, 0.95))}), ${difference(own, theirs)}`,
      baseline: `${ms(theirs)} (${ms(percentile(fixed.times, 0.95))})`,
      limit: `p50 <= +${((MOST_ABOVE_FIXED - 1) * 100).toFixed(0)} %`,
      met: own <= theirs * MOST_ABOVE_FIXED,
    },
  ];
}
