import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { step } from "../../runner/progress.ts";
import type { Bench } from "./bench.ts";
import { difference, ms, type Finding } from "./findings.ts";
import { inParallel } from "./http-client.ts";
import { median, percentile } from "./statistics.ts";
import { Store, type PaymentProvider } from "./store.ts";

const CARTS = 120;
const WARM_UP = 20;
const CONCURRENT = 2;
const MOST_ABOVE_PLAIN = 1.1;

type Contestant = { name: string; store: Store; provider: PaymentProvider; times: number[] };

/**
 * `complete` in our shop, paid by Payme and by cash, beside the same carts in plain Medusa. Two carts of one kind are
 * completed at a time, then two of the next, so that every kind meets the same moments of the machine.
 */
export async function measureComplete(bench: Bench): Promise<Finding[]> {
  // Messages about the orders reach somebody, as they do in a shop; providers that refuse would be asked again and again.
  const emulators = await bench.openEmulators(mkdtempSync(path.join(tmpdir(), "bench-complete-")));
  const ours = await bench.openOurs(await bench.copyOf("demo", "ours"), {
    EMULATOR_PORT: emulators.port,
  });
  const plain = await bench.openPlain(await bench.copyOf("demo", "plain"));
  const contestants: Contestant[] = [
    contestant("plain", new Store(plain, CONCURRENT), "pp_system_default"),
    contestant("cash on delivery", new Store(ours, CONCURRENT), "pp_system_default"),
    contestant("Payme", new Store(ours, CONCURRENT), "pp_payme_payme"),
  ];
  await step(`Completing ${CARTS} carts of each kind`, async () => {
    for (let done = -WARM_UP; done < CARTS; done += CONCURRENT) {
      // Who is first changes with every turn.
      const order = contestants.map((_, i) => contestants[(i + done + WARM_UP) % 3]!);
      for (const one of order) {
        const pair = Array.from({ length: CONCURRENT });
        const carts = await inParallel(pair, CONCURRENT, () => one.store.fillCart(one.provider));
        const completed = await inParallel(carts, CONCURRENT, (cart) => one.store.complete(cart));
        if (done >= 0) {
          one.times.push(...completed.map((each) => each.ms));
        }
      }
    }
  });
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

function contestant(name: string, store: Store, provider: PaymentProvider): Contestant {
  return { name, store, provider, times: [] };
}
