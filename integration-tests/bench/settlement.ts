import { setTimeout as sleep } from "node:timers/promises";
import { step } from "../../runner/progress.ts";
import type { Bench } from "./bench.ts";
import type { Finding } from "./findings.ts";
import { settlementLags, waitUntilSettled } from "./outbox.ts";
import { PaymeCaller } from "./payme-calls.ts";
import { median } from "./statistics.ts";
import { unpaidOrders } from "./store.ts";

const PER_SECOND = 5;
const SECONDS = 30;
/** "Keeps up": nothing waits long, and nothing is left over when the orders stop coming. */
const MOST_LAG_S = 5;

/** Pays five orders every second for half a minute and watches how far the captures in Medusa fall behind. */
export async function measureSettlement(bench: Bench): Promise<Finding[]> {
  const database = await bench.copyOf("orders", "settlement");
  const backend = await bench.openOurs(database);
  const orders = (await unpaidOrders(database)).slice(0, PER_SECOND * SECONDS);
  const payme = new PaymeCaller(backend, 20);
  const left = await step(`Paying ${PER_SECOND} orders a second for ${SECONDS} s`, async () => {
    const started = performance.now();
    const paying = orders.map(async (order, index) => {
      await sleep((index * 1000) / PER_SECOND);
      await payme.payFor(order);
    });
    await Promise.all(paying);
    const late = performance.now() - started - SECONDS * 1000;
    if (late > 2000) {
      throw new Error(`the callbacks themselves fell behind by ${late.toFixed(0)} ms`);
    }
    return (await waitUntilSettled(database)) / 1000;
  });
  const lags = await settlementLags(database);
  if (lags.length !== orders.length) {
    throw new Error(`${lags.length} of ${orders.length} payments were settled`);
  }
  const worst = Math.max(...lags);
  return [
    {
      part: "settlement",
      what: `${PER_SECOND} paid orders a second for ${SECONDS} s: from commit to capture, worst (median)`,
      ours: `${worst.toFixed(2)} s (${median(lags).toFixed(2)} s)`,
      baseline: "",
      limit: `<= ${MOST_LAG_S} s`,
      met: worst <= MOST_LAG_S,
    },
    {
      part: "settlement",
      what: "outbox empty after the last payment",
      ours: `${left.toFixed(2)} s`,
      baseline: "",
      limit: `<= ${MOST_LAG_S} s`,
      met: left <= MOST_LAG_S,
    },
  ];
}
