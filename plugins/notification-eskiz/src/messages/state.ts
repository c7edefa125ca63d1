/**
 * Where a message stands. `sending`: on its way to Eskiz. `unknown`: it may have got there. `not_sent`: it never did, and
 * may be sent again. `refused`: Eskiz said no. The rest is what Eskiz reports (section 4.2).
 */
export type MessageState =
  | "sending"
  | "unknown"
  | "not_sent"
  | "refused"
  | "pending"
  | "sent"
  | "partially_delivered"
  | "delivered"
  | "undelivered"
  | "expired"
  | "rejected"
  | "failed";

const REPORTED: Record<string, MessageState> = {
  WAITING: "pending",
  NEW: "pending",
  STORED: "pending",
  ACCEPTED: "sent",
  ENROUTE: "sent",
  TRANSMTD: "sent",
  PARTDELIVERED: "partially_delivered",
  DELIVRD: "delivered",
  DELIVERED: "delivered",
  UNDELIV: "undelivered",
  UNDELIVERABLE: "undelivered",
  EXPIRED: "expired",
  REJECTD: "rejected",
  REJECTED: "rejected",
  DELETED: "failed",
};

/** A status of Eskiz in our words; null for `UNKNOWN` and anything else: then nothing is learned. */
export const stateOf = (status: unknown): MessageState | null =>
  REPORTED[String(status).trim().toUpperCase()] ?? null;

/** Higher never gives way to lower or equal; `delivered` wins over a failure that was reported before it. */
export const RANK: Record<MessageState, number> = {
  sending: 0,
  refused: 0,
  unknown: 1,
  not_sent: 1,
  pending: 2,
  sent: 3,
  partially_delivered: 4,
  undelivered: 5,
  expired: 5,
  rejected: 5,
  failed: 5,
  delivered: 6,
};

/** The state after a report: it only ever moves forward. */
export const stateAfter = (now: MessageState, reported: MessageState): MessageState =>
  RANK[reported] > RANK[now] ? reported : now;

/** Nothing more is expected of it. */
export const isFinal = (state: MessageState): boolean =>
  RANK[state] >= RANK.undelivered || state === "refused" || state === "not_sent";

/** What others are told in `messaging.delivery_updated`; null: nothing yet. */
export type ToldState =
  "sent" | "delivered" | "undelivered" | "expired" | "rejected" | "failed" | "not_sent";

export function toldState(state: MessageState): ToldState | null {
  switch (state) {
    case "sending":
    case "unknown":
    case "refused":
    case "pending":
      return null;
    case "partially_delivered":
      return "sent";
    default:
      return state;
  }
}
