/** One line of a cart, with what its variant takes from stock. */
export type CartLine = {
  quantity: number;
  variant: {
    manage_inventory: boolean;
    allow_backorder: boolean;
    inventory_items: {
      inventory_item_id: string;
      required_quantity: number;
      inventory: {
        location_levels: {
          location_id: string;
          stocked_quantity: number;
          reserved_quantity: number;
        }[];
      };
    }[];
  } | null;
};

/**
 * Inventory items that a whole cart asks more of than is there. Medusa checks line by line, so that two lines sharing
 * one inventory item (two packs of the same goods, a product and a bundle with it) could take the same unit twice.
 */
export function overdrawnItems(lines: CartLine[]): string[] {
  const wanted = new Map<string, number>();
  const available = new Map<string, number>();
  for (const { quantity, variant } of lines) {
    if (!variant?.manage_inventory || variant.allow_backorder) {
      continue;
    }
    for (const { inventory_item_id, required_quantity, inventory } of variant.inventory_items) {
      wanted.set(
        inventory_item_id,
        (wanted.get(inventory_item_id) ?? 0) + quantity * required_quantity,
      );
      available.set(
        inventory_item_id,
        inventory.location_levels.reduce(
          (sum, level) => sum + level.stocked_quantity - level.reserved_quantity,
          0,
        ),
      );
    }
  }
  return [...wanted].filter(([id, count]) => count > (available.get(id) ?? 0)).map(([id]) => id);
}
