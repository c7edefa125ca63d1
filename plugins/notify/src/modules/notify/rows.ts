import type { NotifyType } from "../../message-types";
import type { Channel, Locale, StaffGroup } from "../../types";

export type MessageState =
  "due" | "sending" | "unknown" | "sent" | "delivered" | "muted" | "dead" | "stopped";

/** A message as the worker holds it. */
export type Message = {
  id: string;
  type: NotifyType;
  event_key: string;
  kind: "transactional" | "marketing";
  customer_id: string | null;
  order_id: string | null;
  staff: StaffGroup | null;
  broadcast_id: string | null;
  locale: Locale | null;
  values: Record<string, string>;
  state: MessageState;
  /** Of its last failure. */
  reason: string | null;
  channel: Channel | null;
  passed: Channel[];
  tries: number;
  looks: number;
  round: number;
  rerouted: boolean;
  /** Unix ms. */
  unknown_since: number | null;
};

export const MESSAGE_COLUMNS =
  "m.id, m.type, m.event_key, m.kind, m.customer_id, m.order_id, m.staff, m.broadcast_id, m.locale, m.values, m.state, " +
  "m.reason, m.channel, m.passed, m.tries, m.looks, m.round, m.rerouted, " +
  "(extract(epoch from m.unknown_since) * 1000)::float8 as unknown_since";

/** The idempotency key of a message on a channel; staff who send it again begin a new round. */
export function deliveryKey(
  { id, round }: Pick<Message, "id" | "round">,
  channel: Channel,
): string {
  return `${id}-${channel}-${round}`;
}
