import { step } from "../../runner/progress.ts";
import { inParallel } from "./http-client.ts";
import { Store, type PaymentProvider } from "./store.ts";

/** A kind of cart, and how long each of its kind took to complete, ms. */
export type Contestant = {
  name: string;
  store: Store;
  provider: PaymentProvider;
  times: number[];
};

const WARM_UP = 20;

export function contestant(name: string, store: Store, provider: PaymentProvider): Contestant {
  return { name, store, provider, times: [] };
}

/**
 * Completes carts of every kind: a few of one at a time, then as many of the next, so that every kind meets the same moments
 * of the machine.
 */
export async function completeInTurns(
  contestants: readonly Contestant[],
  { carts, concurrent }: { carts: number; concurrent: number },
): Promise<void> {
  const kinds = contestants.length;
  await step(`Completing ${carts} carts of each kind`, async () => {
    for (let done = -WARM_UP, turn = 0; done < carts; done += concurrent, turn++) {
      // Who is first changes with every turn.
      for (const one of contestants.map((_, i) => contestants[(i + turn) % kinds]!)) {
        const group = Array.from({ length: concurrent });
        const filled = await inParallel(group, concurrent, () => one.store.fillCart(one.provider));
        const completed = await inParallel(filled, concurrent, (cart) => one.store.complete(cart));
        if (done >= 0) {
          one.times.push(...completed.map((each) => each.ms));
        }
      }
    }
  });
}
