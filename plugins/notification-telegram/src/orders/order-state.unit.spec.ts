import { orderState, type OrderState, type OrderStatuses } from "./order-state";

const buildOrder = (overrides: Partial<OrderStatuses> = {}): OrderStatuses => ({
  status: "pending",
  payment_status: "not_paid",
  fulfillment_status: "not_fulfilled",
  ...overrides,
});

describe("orderState", () => {
  it.each<[Partial<OrderStatuses>, OrderState]>([
    [{}, "awaiting"],
    [{ payment_status: "authorized" }, "awaiting"],
    [{ metadata: { telegram_accepted_at: "2026-11-21T10:00:00Z" } }, "accepted"],
    [{ payment_status: "captured" }, "paid"],
    [{ payment_status: "captured", fulfillment_status: "fulfilled" }, "packed"],
    [{ payment_status: "captured", fulfillment_status: "shipped" }, "on_the_way"],
    [{ fulfillment_status: "delivered" }, "delivered"],
    [{ status: "canceled" }, "cancelled"],
    [{ status: "canceled", payment_status: "refunded" }, "refunded"],
    [{ status: "canceled", payment_status: "canceled" }, "cancelled"],
  ])("%j is %s", (order, state) => {
    expect(orderState(buildOrder(order))).toBe(state);
  });
});
