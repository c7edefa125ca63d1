import { performance } from "node:perf_hooks";
import { setTimeout as pause } from "node:timers/promises";

/** How often it looks, and how long it waits at most, ms. */
const LOOK_MS = 50;
const LONGEST_MS = 4_000;
/** Share of the time in which the process was at work: below it, twice in a row, nobody waits for it. */
const QUIET = 0.3;
const QUIET_LOOKS = 2;

/**
 * Waits until this process has little to do: a shopper who completes a cart goes before the message about the one before.
 *
 * @param busy share of the time since it was last asked in which the process was at work, 0 to 1
 */
export async function lull(busy: () => number = eventLoopBusy()): Promise<void> {
  let quiet = 0;
  for (let waited = 0; waited < LONGEST_MS && quiet < QUIET_LOOKS; waited += LOOK_MS) {
    await pause(LOOK_MS);
    quiet = busy() < QUIET ? quiet + 1 : 0;
  }
}

function eventLoopBusy(): () => number {
  let last = performance.eventLoopUtilization();
  return () => {
    const now = performance.eventLoopUtilization();
    const { utilization } = performance.eventLoopUtilization(now, last);
    last = now;
    return utilization;
  };
}
