import type { PrescriptionState } from "../../prescription/states";

/** Events of the shop; their data is `{ id, customer_id }`. */
export const PRESCRIPTION_EVENTS: Partial<Record<PrescriptionState, string>> = {
  needs_info: "prescription.needs_info",
  approved: "prescription.approved",
  partially_approved: "prescription.approved",
  // Used up before anybody was told that it was approved.
  fulfilled: "prescription.approved",
  rejected: "prescription.rejected",
  expired: "prescription.expired",
  revoked: "prescription.revoked",
};

/** The order of a reservation was cancelled: `{ id, customer_id, order_id, reason }`, where `id` is the prescription's. */
export const PRESCRIPTION_RESERVATION_CANCELED = "prescription.reservation_canceled";

/** Its time is nearly over: `{ id, customer_id, order_id, deadline }`. */
export const PRESCRIPTION_RESERVATION_DUE = "prescription.reservation_due";

/** Somebody reads a prescription who may not otherwise: `{ id, user_id, until }`. Seniors and the owner are to hear of it. */
export const PRESCRIPTION_BREAK_GLASS = "prescription.break_glass";

/** Medusa does not follow what was handed over, however often it is tried: `{ order_id }`. */
export const PRESCRIPTION_HAND_OVER_STUCK = "prescription.hand_over_stuck";
