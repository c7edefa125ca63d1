/** What the courier's API says, as far as this page reads it. Sums in so'm, times ISO 8601, days `YYYY-MM-DD` in Tashkent. */

export type State =
  "ready" | "assigned" | "on_the_way" | "delivered" | "failed" | "returned" | "cancelled";
export const REASONS = [
  "no_answer",
  "wrong_address",
  "refused",
  "asked_later",
  "damaged",
  "other",
] as const;
export type Reason = (typeof REASONS)[number];
export type Pin = { lat: number; lng: number };
export type Courier = { id: string; name: string; phone: string };

export type Delivery = {
  id: string;
  no: number;
  order_no: number;
  state: State;
  contact_name: string;
  phone: string | null;
  address_text: string;
  landmark: string | null;
  pin: Pin | null;
  window: { from: string | null; to: string | null };
  late: boolean;
  service: "standard" | "express";
  cash_due: number;
  /** nobody has paid or promised: the parcel must not leave */
  unpaid: number;
  cash_collected: number | null;
  note: string | null;
  /** which proofs are taken now */
  proof: { code: boolean; photo: boolean; signature: boolean };
};
export type DayList = { deliveries: Delivery[]; suggested_order: string[] };

export type DayCash = {
  collected: number;
  handed_in: number;
  correction: number;
  held: number;
  entries: {
    id: string;
    kind: "collected" | "handed_in" | "correction";
    amount: number;
    delivery_no: number | null;
    at: string;
  }[];
};

export type ActionBody = {
  /** made on the phone: the same again does nothing twice */
  key: string;
  type: "picked_up" | "delivered" | "failed";
  at: string;
  proof?: { kind: "code"; code: string } | { kind: "photo" | "signature"; upload_id: string };
  reason?: Reason;
  note?: string;
  cash?: number;
  /** what the phone said was to be taken when it was */
  cash_due_seen?: number;
  position?: Pin & { accuracy?: number };
};
/** null: it is with another courier by now, and staff were told of what this one did */
export type ActionAnswer = { delivery: Delivery | null };
