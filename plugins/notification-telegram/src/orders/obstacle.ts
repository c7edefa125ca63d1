import type { Decision } from "../modules/telegram/order-book";

/** What decides whether staff may accept or reject an order from the group. */
export type Decidable = {
  display_id: number;
  cancelled: boolean;
  /** Money was taken and not given back. */
  paid: boolean;
  /** Something of it is packed or handed over. */
  handed_over: boolean;
};

export type Obstacle = "gone" | "cancelled" | "paid" | "handed_over";

/** Why a decision cannot be carried out; null when it can. Money goes back before an order is cancelled. */
export function obstacle(decision: Decision, order: Decidable | null): Obstacle | null {
  if (!order) {
    return "gone";
  }
  if (order.cancelled) {
    return "cancelled";
  }
  if (decision === "accepted") {
    return null;
  }
  return order.paid ? "paid" : order.handed_over ? "handed_over" : null;
}
