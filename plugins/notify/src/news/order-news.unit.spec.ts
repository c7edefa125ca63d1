import type NotifyService from "../modules/notify/service";
import { paidOnceThere, tellOfPlaced } from "./order-news";

const table = [
  [{ is_cash: true, at_counter: false }, "cash"],
  [{ is_cash: true, at_counter: true }, "counter"],
  [{ is_cash: false, at_counter: false }, null],
  [{ is_cash: false, at_counter: true }, null],
] as const;

it.each(table)("%j is paid to %s", (order, expected) => {
  expect(paidOnceThere(order)).toBe(expected);
});

it.each([
  [table[0][0], ["order_placed cash", "new_order cash"]],
  [table[1][0], ["order_placed counter", "new_order counter"]],
  [table[2][0], ["order_placed undefined"]],
] as const)("tells of %j", async (order, expected) => {
  const told: string[] = [];
  const notify = {
    orders: {
      placed: async () => ({ id: "order_1", total: "150000", ...order }),
    },
    options: { lowStock: 0 },
    publish: async ({ type, values }: { type: string; values: Record<string, string> }) => {
      told.push(`${type} ${values.variant}`);
    },
  };
  await tellOfPlaced(notify as unknown as NotifyService, "order_1");
  expect(told).toEqual(expected);
});
