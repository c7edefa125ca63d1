import type { CarriedState } from "../shipment-state";

const GROUPS: [CarriedState, string[]][] = [
  [
    "accepted",
    [
      "created",
      "unassigned",
      "accepted",
      "assigned_to_courier",
      "in_sorting_facility",
      "order_sorting",
      "processing_at_warehouse",
      "to_warehouse",
      "warehouse",
    ],
  ],
  [
    "in_transit",
    [
      "in_transit",
      "in_transit_public",
      "arrived",
      "sent_to_customs",
      "returned_from_customs",
      // A public mapper takes it for delivered; the word means sent.
      "dispatched",
    ],
  ],
  [
    "out_for_delivery",
    [
      "ready_for_delivery",
      "ready_for_issue",
      "out_for_delivery",
      "arrived_to_delivery_address",
      "delivery_on_hold",
      "recipient_not_available",
    ],
  ],
  ["attention", ["delivery_failed", "out_of_delivery_area"]],
  ["delivered", ["issued_to_recipient", "delivered", "completed"]],
  ["returned", ["returning_to_origin", "returned_to_origin", "to_be_returned", "out_for_return"]],
];

const STATES = new Map(GROUPS.flatMap(([state, raws]) => raws.map((raw) => [raw, state] as const)));
const ATTEMPT = /^([a-z]+_)?delivery_attempt$/;

/** What UzPost's own word means (delivery-uz section 5); null: not known, the last state stays. */
export function uzpostState(raw: string): CarriedState | null {
  const word = raw.trim().toLowerCase();
  return STATES.get(word) ?? (ATTEMPT.test(word) ? "out_for_delivery" : null);
}
