import { afterPlacing } from "./after-placing";
import type { Placing } from "./place-order";

type Placed = Exclude<Placing, { problem: "delivery" }>;

it.each<[Placed, string, string]>([
  [{ orderId: "order_1" }, "pp_system_default", "/order/order_1"],
  [{ orderId: "order_1" }, "pp_payme_payme", "/order/order_1/pay"],
  [{ problem: "stock" }, "pp_payme_payme", "/cart?flash=stockOrder"],
  [{ problem: "empty" }, "pp_payme_payme", "/cart"],
  [{ problem: "gone" }, "pp_payme_payme", "/cart?flash=gone"],
  [{ problem: "prescription" }, "pp_payme_payme", "/cart?flash=prescription"],
  [{ problem: "price" }, "pp_payme_payme", "/checkout/delivery?flash=price"],
  [{ problem: "payment" }, "pp_payme_payme", "/checkout/delivery?flash=payment"],
  [{ problem: "failed" }, "pp_system_default", "/checkout/delivery?flash=failed"],
])("%j with %s leads to %s", (placing, provider, path) => {
  expect(afterPlacing(placing, provider)).toBe(path);
});
