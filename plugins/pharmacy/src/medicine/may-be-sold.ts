import { MedusaError } from "@medusajs/framework/utils";
import type { RxClass } from "../types";

/** A line of a cart as selling looks at it. */
export type WantedLine = { variant_id: string; quantity: number };

/** What selling wants to know of a variant. */
export type SaleFacts = {
  /** Null for what is no medicine. */
  rx_class: RxClass | null;
  /** Packs that can be sold; null when stock is not counted. */
  sellable: number | null;
};

export type SaleRefusal = "forbidden_remote" | "prescription_required" | "insufficient_inventory";

/**
 * Why these lines cannot be sold, or null. Medicines under strict accounting are never sold online and prescription medicines
 * not without one (pharmacy-uz.md, sections 1 and 4.3); packs that expire soon do not count as stock.
 */
export function whyNotSold(
  lines: readonly WantedLine[],
  facts: ReadonlyMap<string, SaleFacts>,
): SaleRefusal | null {
  const wanted = new Map<string, number>();
  for (const { variant_id, quantity } of lines) {
    wanted.set(variant_id, (wanted.get(variant_id) ?? 0) + quantity);
  }
  const known = [...wanted].map(([id, quantity]) => ({ quantity, ...facts.get(id) }));
  if (known.some(({ rx_class }) => rx_class === "strict")) {
    return "forbidden_remote";
  }
  if (known.some(({ rx_class }) => rx_class === "rx")) {
    return "prescription_required";
  }
  const isShort = known.some(({ quantity, sellable }) => (sellable ?? Infinity) < quantity);
  return isShort ? "insufficient_inventory" : null;
}

/** No sentence names a medicine: logs and screens of others may show it. */
const MESSAGES: Record<SaleRefusal, string> = {
  forbidden_remote: "This item is not sold online",
  prescription_required: "This item is sold on prescription only",
  insufficient_inventory: "Some items of the cart are no longer in stock in this quantity",
};

export function saleError(refusal: SaleRefusal): MedusaError {
  return new MedusaError(MedusaError.Types.NOT_ALLOWED, MESSAGES[refusal], refusal);
}
