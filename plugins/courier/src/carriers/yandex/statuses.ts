import type { CarriedState } from "../shipment-state";

const GROUPS: [CarriedState, string[]][] = [
  ["created", ["new", "estimating", "ready_for_approval"]],
  [
    "accepted",
    [
      "accepted",
      "performer_lookup",
      "performer_draft",
      "performer_found",
      "pickup_arrived",
      "ready_for_pickup_confirmation",
    ],
  ],
  ["in_transit", ["pickuped"]],
  ["out_for_delivery", ["delivery_arrived", "ready_for_delivery_confirmation"]],
  ["delivered", ["delivered", "delivered_finish"]],
  [
    "returned",
    ["returning", "return_arrived", "ready_for_return_confirmation", "returned", "returned_finish"],
  ],
  ["cancelled", ["cancelled", "cancelled_with_payment", "cancelled_by_taxi"]],
  // The courier has the goods and no order: somebody has to call.
  ["attention", ["cancelled_with_items_on_hands"]],
  ["failed", ["estimating_failed", "performer_not_found", "failed"]],
];

const STATES = new Map(GROUPS.flatMap(([state, raws]) => raws.map((raw) => [raw, state] as const)));

/** The claim is priced and waits ten minutes for a yes. */
export const READY_FOR_APPROVAL = "ready_for_approval";

/** What a claim's status means (delivery-uz section 5); null: not known, the last state stays. */
export const yandexState = (raw: string): CarriedState | null => STATES.get(raw) ?? null;
