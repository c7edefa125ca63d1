import { CASH } from "./checkout";
import { withFlash } from "./flash";
import type { Placing } from "./place-order";

/** Where the shopper goes after pressing "place the order". Nothing is lost on any of these ways: the cart stays. */
export function afterPlacing(
  placing: Exclude<Placing, { problem: "delivery" }>,
  providerId: string,
): string {
  if (placing.problem === undefined)
    return providerId === CASH ? `/order/${placing.orderId}` : `/order/${placing.orderId}/pay`;
  switch (placing.problem) {
    case "stock":
      return withFlash("/cart", "stockOrder");
    case "empty":
      return "/cart";
    case "missing":
    case "gone":
    case "prescription":
    case "forbidden":
      return withFlash("/cart", placing.problem);
    default:
      return withFlash("/checkout/delivery", placing.problem);
  }
}
