/** A language of the shop. */
export type Locale = "uz" | "ru" | "en";

/** Groups of staff that the bot can write to. */
export type StaffGroup = "orders" | "alerts";

/** A button under a message to staff. */
export type OrderAction = { id: "accept_order" | "reject_order"; order_id: string };

/** One message on its way to one recipient, as whoever sends messages hands it to a channel. */
export type Delivery = {
  /** Idempotency key of this message on this channel: at most 64 of `A-Za-z0-9_-`. */
  key: string;
  /** All that is known of the recipient; Telegram takes `group`, else `customer_id`. */
  to: { phone?: string; email?: string; customer_id?: string; group?: StaffGroup };
  /** Name of the message's kind, e.g. `order_paid`. */
  template: string;
  locale: Locale;
  values: Record<string, string>;
  /** `html` in the subset that Telegram understands. */
  content: { subject?: string; text: string; html?: string };
  kind: "code" | "transactional" | "marketing";
  /** Only for a group. */
  actions?: OrderAction[];
};

/** Why a message was not, or may not have been, sent. */
export type Reason =
  | "no_address"
  | "not_reachable"
  | "blocked"
  | "provider_down"
  | "provider_refused"
  | "auth"
  | "limit"
  | "timeout";

/** What became of a delivery. Only `unknown` may have been sent. */
export type Outcome =
  | { state: "accepted"; ref: string; parts?: number }
  | { state: "refused"; reason: Reason; detail?: string }
  | { state: "busy"; reason: Reason; retry_after_ms?: number }
  | { state: "unknown"; reason: Reason; ref?: string };

/** Emitted when a chat was linked to a customer: `{ customer_id }`. */
export const LINKED = "telegram.linked";

/** Emitted when the fate of an earlier delivery becomes known; holds no address and no text. */
export const DELIVERY_UPDATED = "messaging.delivery_updated";
