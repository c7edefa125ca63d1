import type { CourierActionBody } from "../api/wire";

/** How a courier lost a delivery: by which event, when, ms. */
export type Lost = { type: string; at: number };

/**
 * What is left of a hand-over that was told after somebody else had decided about the parcel: its money and its story are
 * written down, its state is for staff. Staff who marked it as delivered meant the same hand-over, whenever that was.
 *
 * @returns null when it is refused: it happened after the courier had lost it
 */
export function judgeLate(
  { type, at, cash = 0 }: Pick<CourierActionBody, "type" | "at" | "cash">,
  lost: Lost,
): "cash_late" | "hand_over_late" | null {
  if (type !== "delivered" || (lost.type !== "settle" && Date.parse(at) >= lost.at)) {
    return null;
  }
  return cash > 0 ? "cash_late" : "hand_over_late";
}
