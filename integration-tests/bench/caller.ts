import type { PlacedOrder } from "./store.ts";

export type Timing = { method: string; ms: number };

/** A provider that pays orders as fast as it is answered. Every answer must be a success. */
export type Caller = {
  /** The calls of one payment, in order. */
  readonly methods: readonly string[];
  /** All calls of one order's payment, one after the other. */
  payFor(order: PlacedOrder): Promise<Timing[]>;
  /** As many calls that leave the order as unpaid as it was. */
  rehearse(order: PlacedOrder): Promise<void>;
  close(): void;
};
