import type { NotifyType } from "../message-types";
import type { Channel, Locale } from "../types";

/** What a customer has chosen. */
export type Preferences = {
  /** Null until chosen: then the order's language speaks. */
  locale: Locale | null;
  /** Agreed to news and offers. */
  marketing: boolean;
  channels: Record<Channel, boolean>;
  /** No marketing from..to, Tashkent time, `22:00`. */
  quiet_hours: { from: string; to: string };
  /** Only what was switched off. */
  types: Partial<Record<NotifyType, Partial<Record<Channel, boolean>>>>;
};

export const QUIET_HOURS = { from: "22:00", to: "08:00" };

/** What holds for a customer who has chosen nothing. Marketing needs consent, so it is off. */
export const NO_PREFERENCES: Preferences = {
  locale: null,
  marketing: false,
  channels: { telegram: true, sms: true, email: true },
  quiet_hours: QUIET_HOURS,
  types: {},
};
