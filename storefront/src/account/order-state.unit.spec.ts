import { orderState } from "./order-state";

it.each([
  ["canceled", "captured", "shipped", "cancelled"],
  ["pending", "refunded", "not_fulfilled", "refunded"],
  ["completed", "captured", "delivered", "delivered"],
  ["pending", "captured", "shipped", "onTheWay"],
  ["pending", "captured", "partially_delivered", "onTheWay"],
  ["pending", "authorized", "fulfilled", "packed"],
  ["pending", "captured", "not_fulfilled", "paid"],
  ["pending", "not_paid", "not_fulfilled", "placed"],
  ["pending", undefined, undefined, "placed"],
])("%s, %s, %s is %s", (status, payment_status, fulfillment_status, state) => {
  expect(orderState({ status, payment_status, fulfillment_status })).toBe(state);
});
