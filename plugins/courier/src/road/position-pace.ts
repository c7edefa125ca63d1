/** A courier's position is taken no more often, ms. */
export const POSITION_EVERY_MS = 10_000;
/** One that comes later than this says nothing about where the courier is, ms. */
export const POSITION_STALE_MS = 5 * 60_000;
/** One that was held up on its way makes the next one come early, ms. */
export const POSITION_TOLERANCE_MS = 1_000;

/**
 * Which positions this process takes. Those that come too often are passed over before they cost anything; the database
 * looks once more, for other processes.
 */
export class PositionPace {
  private taken = new Map<string, number>();

  /** Takes the courier's turn; {@link giveBack} it when nothing was written. @param now ms */
  take(courier_id: string, now: number): boolean {
    const last = this.taken.get(courier_id);
    if (last !== undefined && now - last < POSITION_EVERY_MS - POSITION_TOLERANCE_MS) {
      return false;
    }
    this.taken.set(courier_id, now);
    return true;
  }

  giveBack(courier_id: string): void {
    this.taken.delete(courier_id);
  }

  /** Forgets couriers who have gone home. */
  sweep(now: number): void {
    for (const [courier_id, last] of this.taken) {
      if (now - last >= POSITION_EVERY_MS) {
        this.taken.delete(courier_id);
      }
    }
  }

  get size(): number {
    return this.taken.size;
  }
}
