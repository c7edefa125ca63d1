import { overdrawnItems, type CartLine } from "./overdrawn-items";

function line(
  quantity: number,
  overrides: Partial<NonNullable<CartLine["variant"]>> = {},
): CartLine {
  return {
    quantity,
    variant: {
      manage_inventory: true,
      allow_backorder: false,
      inventory_items: [
        {
          inventory_item_id: "iitem_1",
          required_quantity: 1,
          inventory: {
            location_levels: [
              { location_id: "sloc_1", stocked_quantity: 12, reserved_quantity: 2 },
            ],
          },
        },
      ],
      ...overrides,
    },
  };
}

it.each([
  ["one line within stock", [line(10)], []],
  ["one line above stock", [line(11)], ["iitem_1"]],
  ["two lines that share an item, together within stock", [line(4), line(6)], []],
  ["two lines that share an item, together above stock", [line(6), line(6)], ["iitem_1"]],
  ["backorder allowed", [line(6, { allow_backorder: true }), line(6)], []],
  ["stock not managed", [line(60, { manage_inventory: false })], []],
  ["a line without a variant", [{ quantity: 3, variant: null }], []],
  ["no lines", [], []],
])("%s", (_, lines, overdrawn) => {
  expect(overdrawnItems(lines)).toEqual(overdrawn);
});
