/** A language of the shop. */
export type Locale = "uz" | "ru" | "en";

/** One message on its way to one recipient, as whoever sends messages hands it to a channel. */
export type Delivery = {
  /** Idempotency key of this message on this channel: at most 64 of `A-Za-z0-9_-`. */
  key: string;
  /** All that is known of the recipient; e-mail takes `email`. */
  to: { phone?: string; email?: string; customer_id?: string; group?: string };
  /** Name of the message's kind, e.g. `order_paid`. */
  template: string;
  locale: Locale;
  values: Record<string, string>;
  content: { subject?: string; text: string; html?: string };
  kind: "code" | "transactional" | "marketing";
};

/** Why a message was not, or may not have been, sent. */
export type Reason =
  | "no_address"
  | "not_reachable"
  | "provider_down"
  | "provider_refused"
  | "auth"
  | "limit"
  | "timeout";

/** What became of a delivery. Only `unknown` may have been sent. */
export type Outcome =
  | { state: "accepted"; ref: string }
  | { state: "refused"; reason: Reason; detail?: string }
  | { state: "busy"; reason: Reason; retry_after_ms?: number }
  | { state: "unknown"; reason: Reason; ref?: string };
