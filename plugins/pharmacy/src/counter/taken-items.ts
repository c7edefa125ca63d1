/** A line of an order as the counter looks at it. */
export type OrderedItem = { id: string; variant_id: string | null; quantity: number };

export type TakenItem = { id: string; quantity: number };

/**
 * How much of each line of an order the customer takes: of what is on prescription, what was dispensed, spread over the lines of
 * the same variant from the first on; of everything else, all.
 *
 * @param dispensed packs by variant, for every variant that was lent to the order
 */
export function takenItems(
  items: readonly OrderedItem[],
  dispensed: ReadonlyMap<string, number>,
): TakenItem[] {
  const left = new Map(dispensed);
  return items.map(({ id, variant_id, quantity }) => {
    const packs = variant_id === null ? undefined : left.get(variant_id);
    if (packs === undefined) {
      return { id, quantity };
    }
    const taken = Math.min(packs, quantity);
    left.set(variant_id!, packs - taken);
    return { id, quantity: taken };
  });
}

/** Lines that are to become less, with what is left of them. */
export function fallingOut(
  items: readonly OrderedItem[],
  taken: readonly TakenItem[],
): TakenItem[] {
  return taken.filter(
    ({ id, quantity }) => quantity < items.find((item) => item.id === id)!.quantity,
  );
}
