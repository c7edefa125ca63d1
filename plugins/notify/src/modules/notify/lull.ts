import { performance } from "node:perf_hooks";
import { setTimeout as pause } from "node:timers/promises";

/** How often it looks, and how long it waits at most, ms. */
const LOOK_MS = 50;
const LONGEST_MS = 1_500;
/** Share of the time in which the process was at work; below it somebody else's request would not notice a message. */
const QUIET = 0.3;

/**
 * Waits until this process has little to do: a shopper who completes a cart goes before the message about the one before.
 *
 * @param busy share of the time since it was last asked in which the process was at work, 0 to 1
 */
export async function lull(busy: () => number = eventLoopBusy()): Promise<void> {
  for (let waited = 0; waited < LONGEST_MS; waited += LOOK_MS) {
    await pause(LOOK_MS);
    if (busy() < QUIET) {
      return;
    }
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
