import type { Channel, Kind } from "./types";

/** `on` and `off` are where a merchant's switch stands until moved; `never`: this message has no words for the channel. */
type Standing = "on" | "off" | "never";

export type MessageType = {
  kind: Kind;
  audience: "customer" | "staff";
  /** Neither the customer nor the merchant can switch it off. */
  mandatory: boolean;
  /** Is kept in the customer's inbox. */
  inbox: boolean;
  channels: Record<Channel, Standing>;
};

const customers = (more: Partial<MessageType> = {}): MessageType => ({
  kind: "transactional",
  audience: "customer",
  mandatory: false,
  inbox: true,
  channels: { telegram: "on", sms: "on", email: "on" },
  ...more,
});

const staff = (): MessageType => ({
  kind: "transactional",
  audience: "staff",
  mandatory: false,
  inbox: false,
  channels: { telegram: "on", sms: "never", email: "on" },
});

const PAYMENT_NEWS = { mandatory: true };

/** Every message the shop knows, and the channels it may take. */
export const MESSAGE_TYPES = {
  login_code: customers({
    kind: "code",
    mandatory: true,
    inbox: false,
    channels: { telegram: "on", sms: "on", email: "never" },
  }),
  // An SMS costs money and tells a new customer nothing they do not see on the screen.
  welcome: customers({ channels: { telegram: "on", sms: "off", email: "on" } }),
  order_placed: customers(),
  order_paid: customers(PAYMENT_NEWS),
  order_refunded: customers(PAYMENT_NEWS),
  order_cancelled: customers(),
  order_packed: customers({ channels: { telegram: "on", sms: "off", email: "on" } }),
  order_on_the_way: customers(),
  order_delivered: customers({ channels: { telegram: "on", sms: "off", email: "on" } }),
  prescription_decided: customers(),
  low_stock: staff(),
  needs_attention: staff(),
  new_order: staff(),
  marketing: customers({ kind: "marketing" }),
} satisfies Record<string, MessageType>;

export type NotifyType = keyof typeof MESSAGE_TYPES;

export const NOTIFY_TYPES = Object.keys(MESSAGE_TYPES) as NotifyType[];

export const isNotifyType = (name: string): name is NotifyType =>
  Object.hasOwn(MESSAGE_TYPES, name);

/** Seen by the type's name alone, which TypeScript would otherwise narrow to one row of the table. */
export const messageType = (type: NotifyType): MessageType => MESSAGE_TYPES[type];
