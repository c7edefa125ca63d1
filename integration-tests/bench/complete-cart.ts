import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Bench } from "./bench.ts";
import { completeInTurns, contestant } from "./complete-in-turns.ts";
import { difference, ms, type Finding } from "./findings.ts";
import { offerFixedDelivery } from "./fixed-delivery.ts";
import { median, percentile } from "./statistics.ts";
import { Store } from "./store.ts";

const CARTS = 120;
const CONCURRENT = 2;
const MOST_ABOVE_PLAIN = 1.1;

/**
 * `complete` in our shop, paid by Payme and by cash, beside the same carts in plain Medusa, which has delivery at a fixed
 * price.
 */
export async function measureComplete(bench: Bench): Promise<Finding[]> {
  // Messages about the orders reach somebody, as they do in a shop; providers that refuse would be asked again and again.
  const emulators = await bench.openEmulators(mkdtempSync(path.join(tmpdir(), "bench-complete-")));
  const ours = await bench.openOurs(await bench.copyOf("demo", "ours"), {
    EMULATOR_PORT: emulators.port,
  });
  const plain = await bench.openPlain(await bench.copyOf("demo", "plain"));
  const fixed = await offerFixedDelivery(plain);
  const contestants = [
    contestant("plain", new Store(plain, CONCURRENT, fixed), "pp_system_default"),
    contestant("cash on delivery", new Store(ours, CONCURRENT), "pp_system_default"),
    contestant("Payme", new Store(ours, CONCURRENT), "pp_payme_payme"),
  ];
  await completeInTurns(contestants, { carts: CARTS, concurrent: CONCURRENT });
  const [baseline, ...rest] = contestants;
  return rest.map(({ name, times }) => {
    const [own, theirs] = [percentile(times, 0.95), percentile(baseline!.times, 0.95)];
    return {
      part: "complete",
      what: `complete cart, ${name}: p95 (p50), ${CARTS} carts, ${CONCURRENT} at a time`,
      ours: `${ms(own)} (${ms(median(times))}), ${difference(own, theirs)}`,
      baseline: `${ms(theirs)} (${ms(median(baseline!.times))})`,
      limit: `<= +${((MOST_ABOVE_PLAIN - 1) * 100).toFixed(0)} %`,
      met: own <= theirs * MOST_ABOVE_PLAIN,
    };
  });
}
