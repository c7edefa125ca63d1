import type { MessagesResponse } from "../sms-api";

/** Thirty days in four figures; `cost` in so'm. */
export type Month = { sent: number; delivered: number; failed: number; cost: number };

const NEVER_LEFT = ["sending", "unknown", "not_sent", "refused"];
const FAILED = ["undelivered", "expired", "rejected", "failed"];

/** What never left counts for nothing, and costs nothing. */
export function monthOf(totals: MessagesResponse["totals"]): Month {
  const left = totals.filter(({ state }) => !NEVER_LEFT.includes(state));
  const sum = (states: typeof totals, of: "count" | "cost") =>
    states.reduce((all, one) => all + one[of], 0);
  return {
    sent: sum(left, "count"),
    delivered: sum(
      left.filter(({ state }) => state === "delivered"),
      "count",
    ),
    failed: sum(
      left.filter(({ state }) => FAILED.includes(state)),
      "count",
    ),
    cost: sum(left, "cost"),
  };
}
