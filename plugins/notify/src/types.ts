/** The languages every message is worded in. */
export const LOCALES = ["uz", "ru", "en"] as const;
export type Locale = (typeof LOCALES)[number];

/** The ways a message can leave the shop, in the order they are shown; the order of trying is the option's. */
export const CHANNELS = ["telegram", "sms", "email"] as const;
export type Channel = (typeof CHANNELS)[number];

export type Kind = "code" | "transactional" | "marketing";

/** Where staff read: a group of Telegram, or a mailbox of the shop. */
export const STAFF_GROUPS = ["orders", "alerts"] as const;
export type StaffGroup = (typeof STAFF_GROUPS)[number];

export type Action = { id: "accept_order" | "reject_order"; order_id: string };

/** One message for one channel. Nothing of `to`, `values` and `content` is ever stored here. */
export type Delivery = {
  /** Idempotency key of this message on this channel: at most 64 of `A-Za-z0-9_-`. */
  key: string;
  /** Everything that is known; the channel takes what it needs. `phone` is 12 digits: 998901234567. */
  to: { phone?: string; email?: string; customer_id?: string; group?: StaffGroup };
  /** The message's template, `order_paid`. */
  template: string;
  locale: Locale;
  /** Words of the template, already formatted. */
  values: Record<string, string>;
  content: { subject?: string; text: string; html?: string };
  kind: Kind;
  /** Only to a group of staff. */
  actions?: Action[];
};

export type Reason =
  | "no_address"
  | "not_reachable"
  | "blocked"
  | "template_not_approved"
  | "not_mobile"
  | "provider_down"
  | "provider_refused"
  | "auth"
  | "limit"
  | "timeout";

/** What became of one request to a channel. Cost in so'm. */
export type Outcome =
  | { state: "accepted"; ref: string; parts?: number; cost?: number }
  | { state: "refused"; reason: Reason; detail?: string }
  | { state: "busy"; reason: Reason; retry_after_ms?: number }
  | { state: "unknown"; reason: Reason; ref?: string };

/** What an unknown outcome turned out to be. `not_sent`: it never reached the provider and may be sent again. */
export type Found = Outcome | { state: "not_sent" };

/** What this plugin wants of the module of a channel. */
export type ChannelPort = {
  /** Never throws for trouble of the provider. */
  deliver(delivery: Delivery): Promise<Outcome>;
  /** The outcomes in the order of the deliveries. */
  deliverMany?(deliveries: Delivery[]): Promise<Outcome[]>;
  /**
   * What became of a delivery whose outcome got lost; null when it never reached the provider, so that it may be sent
   * again. A channel that cannot know has no such method.
   */
  find?(key: string): Promise<Outcome | null>;
};

/** News of a delivery after it was handed over: the data of `messaging.delivery_updated`. */
export type DeliveryNews = {
  channel: string;
  key: string;
  ref?: string | null;
  state:
    | "sent"
    | "delivered"
    | "undelivered"
    | "expired"
    | "rejected"
    | "failed"
    | "blocked"
    | "not_sent";
  parts?: number;
  /** So'm. */
  cost?: number;
};

export const DELIVERY_UPDATED = "messaging.delivery_updated";

/** Who a message is for. Addresses are looked up when it is sent and never stored. */
export type Recipient = { customer_id: string } | { order_id: string } | { staff: StaffGroup };

export const CODE_PURPOSES = [
  "sign_in",
  "change_phone",
  "reset_password",
  "delete_account",
  "courier",
] as const;
export type CodePurpose = (typeof CODE_PURPOSES)[number];
