import { messageType, type NotifyType } from "../message-types";
import type { Channel } from "../types";
import type { Preferences } from "./preferences";

/** What is known of a recipient when a message is about to be sent. */
export type Address = {
  /** 998901234567 */
  phone?: string;
  email?: string;
  customer_id?: string;
  group?: "orders" | "alerts";
};

/** The merchant's switches that were moved: `order_packed.sms`. */
export type Switches = Partial<Record<NotifyType, Partial<Record<Channel, boolean>>>>;

export type SkipReason = "switched_off" | "not_wanted" | "no_address";

export type Plan = {
  /** What is tried, in this order. */
  send: Channel[];
  skipped: { channel: Channel; reason: SkipReason }[];
};

export type Question = {
  type: NotifyType;
  /** The shop's channels in the order they are tried. */
  loaded: readonly Channel[];
  switches: Switches;
  /** Null for staff and for guests. */
  preferences: Preferences | null;
  address: Address;
};

/**
 * The channels of one message, first to last, and why the others are left out. What a customer has switched off is left
 * out too, unless the message is mandatory: then it comes last, after the channels they did choose.
 */
export function channelsFor({ type, loaded, switches, preferences, address }: Question): Plan {
  const plan: Plan = { send: [], skipped: [] };
  const lastResort: Channel[] = [];
  for (const channel of loaded) {
    if (messageType(type).channels[channel] === "never") {
      continue;
    }
    if (!isSwitchedOn(type, channel, switches)) {
      plan.skipped.push({ channel, reason: "switched_off" });
    } else if (!canReach(channel, address)) {
      plan.skipped.push({ channel, reason: "no_address" });
    } else if (isWanted(type, channel, preferences)) {
      plan.send.push(channel);
    } else if (messageType(type).mandatory) {
      lastResort.push(channel);
    } else {
      plan.skipped.push({ channel, reason: "not_wanted" });
    }
  }
  plan.send.push(...lastResort);
  return plan;
}

/** Where the merchant's switch stands. */
export function isSwitchedOn(type: NotifyType, channel: Channel, switches: Switches): boolean {
  const standing = messageType(type).channels[channel];
  return standing !== "never" && (switches[type]?.[channel] ?? standing === "on");
}

function isWanted(type: NotifyType, channel: Channel, preferences: Preferences | null): boolean {
  if (!preferences) {
    return true;
  }
  if (messageType(type).kind === "marketing" && !preferences.marketing) {
    return false;
  }
  return preferences.channels[channel] && preferences.types[type]?.[channel] !== false;
}

/** Which customer has linked Telegram is known to that channel alone. */
function canReach(channel: Channel, { phone, email, customer_id, group }: Address): boolean {
  switch (channel) {
    case "telegram":
      return Boolean(customer_id ?? group);
    case "sms":
      return Boolean(phone);
    case "email":
      return Boolean(email);
  }
}
