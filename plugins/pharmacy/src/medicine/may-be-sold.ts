import type { RxClass } from "../types";

/** A line of a cart as selling looks at it. */
export type WantedLine = { variant_id: string; quantity: number };

/** What selling wants to know of a variant. */
export type SaleFacts = {
  /** Null for what is no medicine. */
  rx_class: RxClass | null;
  /** Packs that can be sold; null when stock is not counted. */
  sellable: number | null;
};

/** Whether these lines ask for more than can be sold; packs that expire soon do not count as stock. */
export function isShortOf(
  lines: readonly WantedLine[],
  facts: ReadonlyMap<string, SaleFacts>,
): boolean {
  const wanted = new Map<string, number>();
  for (const { variant_id, quantity } of lines) {
    wanted.set(variant_id, (wanted.get(variant_id) ?? 0) + quantity);
  }
  return [...wanted].some(([id, quantity]) => (facts.get(id)?.sellable ?? Infinity) < quantity);
}
