import { setTimeout as sleep } from "node:timers/promises";

/** How long nobody must have called before background work may begin, ms: the calls of one payment come closer. */
const LULL_MS = 25;

/** Background work begins after this time even if the calls never stop, ms. */
const PATIENCE_MS = 1_000;

const LOOK_AGAIN_MS = 10;

/** Counts the provider calls that this process is answering, so that background work can let them pass. */
export class CallsUnderway {
  private count = 0;
  private lastEnd = -Infinity;

  async during<T>(call: Promise<T>): Promise<T> {
    this.count++;
    try {
      return await call;
    } finally {
      this.count--;
      this.lastEnd = performance.now();
    }
  }

  /** Resolves when the calls have paused, at the latest when patience ends. */
  async lull(): Promise<void> {
    const patience = performance.now() + PATIENCE_MS;
    while (this.isBusy() && performance.now() < patience) {
      await sleep(LOOK_AGAIN_MS);
    }
  }

  private isBusy(): boolean {
    return this.count > 0 || performance.now() - this.lastEnd < LULL_MS;
  }
}
