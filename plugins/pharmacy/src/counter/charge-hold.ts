import type { MedusaContainer } from "@medusajs/framework/types";

/** A sum that is held on a card, and what is to be taken of it. */
export type HeldSum = {
  order_id: string;
  /** Medusa's payment. */
  payment_id: string;
  /** So'm to take; the rest is let go. */
  amount: number;
  /** Medusa's id of the pharmacist. */
  by: string;
};

/**
 * Takes money that is held, for providers that Medusa's own capture cannot ask. Called again when it threw, or when the process
 * died.
 *
 * @throws Error when the money is not captured in Medusa afterwards
 */
export type ChargeHold = (container: MedusaContainer, held: HeldSum) => Promise<void>;
