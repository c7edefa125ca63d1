import { MedusaError } from "@medusajs/framework/utils";
import { PROBLEM_WORDS } from "../prescription/problem-words";
import type { CheckoutRefusal } from "./checkout";

export type SaleRefusal = CheckoutRefusal | "insufficient_inventory";

/** No sentence names a medicine: logs and screens of others may show it. */
export function saleError(refusal: SaleRefusal): MedusaError {
  const message =
    refusal === "insufficient_inventory"
      ? "Some items of the cart are no longer in stock in this quantity"
      : PROBLEM_WORDS[refusal].en;
  return new MedusaError(MedusaError.Types.NOT_ALLOWED, message, refusal);
}
