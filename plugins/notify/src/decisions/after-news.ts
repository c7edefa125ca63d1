import type { DeliveryNews, Kind } from "../types";

/** Where a delivery stands. */
export type DeliveryState =
  | "sending"
  | "unknown"
  | "busy"
  | "refused"
  | "skipped"
  | "sent"
  | "delivered"
  | "undelivered"
  | "expired"
  | "rejected"
  | "failed"
  | "blocked";

/** What news of a delivery changes. */
export type NewsStep =
  | { do: "nothing" }
  | { do: "note"; state: DeliveryState }
  | { do: "delivered" }
  | { do: "next_channel"; state: DeliveryState }
  | { do: "dead"; state: DeliveryState }
  | { do: "send_again" };

type Situation = {
  state: DeliveryState;
  kind: Kind;
  /** There is another channel to try. */
  has_next: boolean;
  /** It has gone to another channel after bad news before. */
  rerouted: boolean;
  /** This is the channel the message is with now; news of an older one changes nothing but its own row. */
  is_current: boolean;
};

const BAD = ["undelivered", "expired", "rejected", "failed", "blocked"];

/**
 * What later news of a delivery means. States only move forward: a final one is never overwritten by a lesser one, and
 * `delivered` wins over everything. A transactional message that did not arrive goes to the next channel, once.
 */
export function afterNews(news: DeliveryNews["state"], at: Situation): NewsStep {
  const { state, kind, has_next, rerouted, is_current } = at;
  if (state === "delivered" || state === "skipped" || state === "refused") {
    return { do: "nothing" };
  }
  if (news === "delivered") {
    return { do: "delivered" };
  }
  if (BAD.includes(state)) {
    return { do: "nothing" };
  }
  if (news === "sent") {
    return state === "sent" ? { do: "nothing" } : { do: "note", state: "sent" };
  }
  if (news === "not_sent") {
    return state === "unknown" && is_current ? { do: "send_again" } : { do: "nothing" };
  }
  if (!is_current) {
    return { do: "note", state: news };
  }
  return kind === "transactional" && has_next && !rerouted
    ? { do: "next_channel", state: news }
    : { do: "dead", state: news };
}
