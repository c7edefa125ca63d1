import { orderIdOf } from "./orders";

const id = "order_01KAJ2S4Q0V9Z5M7X8Y6W3T1R2";

it.each([
  [`/order/${id}`, id],
  [`/order/${id}/status.json`, id],
  [`/order/${id}/pay?x=1`, id],
  ["/order/", null],
  ["/order/..", null],
  ["/order/order_1'--", null],
  [`/cart/order/${id}`, null],
])("the order of %s is %s", (path, expected) => {
  expect(orderIdOf(path)).toBe(expected);
});
