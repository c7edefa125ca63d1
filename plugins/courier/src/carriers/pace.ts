import { isOver, type CarriedState, type ShipmentState } from "./shipment-state";

export const MINUTE_MS = 60_000;
/** What a carrier said counts as its answer for this long: carriers are asked no oftener about a parcel. */
export const TRACKING_CACHE_MS = 10 * MINUTE_MS;
/** Between two looks for a parcel whose `create` had no answer. */
export const LOOK_PAUSE_MS = 15_000;
/** A request whose answer was lost may still arrive at the carrier for this long. */
export const STILL_ON_ITS_WAY_MS = 60_000;
/** A parcel that says nothing new for this long is asked about less and less. */
const QUIET_MS = 3 * 24 * 60 * MINUTE_MS;
const LONGEST_PAUSE_MS = 6 * 60 * MINUTE_MS;

/**
 * When to ask next, Unix ms; null: never again. A failed question waits longer each time, a parcel that lies still for days
 * is asked about every six hours.
 */
export function nextAsk(facts: {
  now: number;
  state: ShipmentState;
  /** Of the carrier, in this state. */
  pause: number;
  /** Questions that failed one after the other. */
  misses: number;
  /** When it last said something new. */
  changed_at: number;
}): number | null {
  const { now, state, pause, misses, changed_at } = facts;
  if (isOver(state)) {
    return null;
  }
  const quiet = now - changed_at > QUIET_MS ? LONGEST_PAUSE_MS : pause;
  return now + Math.min(quiet * 2 ** Math.min(misses, 6), Math.max(LONGEST_PAUSE_MS, quiet));
}

/** A carrier's own pauses where they differ from the cache's. */
export type Pauses = Partial<Record<CarriedState, number>>;
