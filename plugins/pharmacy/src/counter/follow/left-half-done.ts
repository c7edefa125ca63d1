/** What lay at a place, and how much of it was reserved for the order. */
export type Shelf = {
  inventory_item_id: string;
  location_id: string;
  stocked: number;
  reserved: number;
};

/**
 * What a try that died has taken off the shelves without the order knowing of it: all that is reserved, or nothing. Where both
 * could be, because others took from the shelf meanwhile, it counts as taken.
 */
export function stockOf(
  before: readonly Shelf[],
  now: readonly Shelf[],
): { inventory_item_id: string; location_id: string; quantity: number }[] {
  return now.flatMap(({ inventory_item_id, location_id, stocked, reserved }) => {
    const was = before.find(
      (one) => one.inventory_item_id === inventory_item_id && one.location_id === location_id,
    );
    return was && stocked <= was.stocked - reserved
      ? [{ inventory_item_id, location_id, quantity: reserved }]
      : [];
  });
}
