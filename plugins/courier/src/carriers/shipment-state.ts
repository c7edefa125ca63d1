/**
 * Life of a shipment, in the words of this plugin.
 *
 * `making`: the carrier is being asked to take it. `unknown`: it was asked and the answer was lost. `not_made`: the carrier has
 * nothing. From `created` on the carrier has it. `attention`: a person has to look. `returned`: on its way back, or back.
 */
export const SHIPMENT_STATES = [
  "making",
  "unknown",
  "not_made",
  "created",
  "accepted",
  "in_transit",
  "out_for_delivery",
  "attention",
  "delivered",
  "returned",
  "failed",
  "cancelled",
] as const;

export type ShipmentState = (typeof SHIPMENT_STATES)[number];

/** What a carrier may say of a parcel that it has. */
export type CarriedState = Exclude<ShipmentState, "making" | "unknown" | "not_made">;

const OVER: readonly ShipmentState[] = ["not_made", "delivered", "returned", "failed", "cancelled"];

/** Nothing more is to come: it is not followed, and the delivery may go to another carrier. */
export const isOver = (state: ShipmentState): boolean => OVER.includes(state);
