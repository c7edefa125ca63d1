import { messageType, NOTIFY_TYPES, type NotifyType } from "../message-types";
import type { Channel, Locale } from "../types";
import { CHANNELS } from "../types";
import { typeTitle } from "../words/type-titles";
import { isSwitchedOn, type Switches } from "./channels-for";
import type { Preferences } from "./preferences";

/** A customer's choices as their page shows them: only what they can choose among. */
export type PreferencesView = {
  locale: Locale;
  marketing: boolean;
  channels: Record<Channel, boolean>;
  quiet_hours: { from: string; to: string };
  types: {
    type: NotifyType;
    title: string;
    /** Cannot be switched off. */
    mandatory: boolean;
    /** Channels that this message never takes, or that the shop has switched off, are missing. */
    channels: Partial<Record<Channel, boolean>>;
  }[];
};

type Given = {
  preferences: Preferences;
  loaded: readonly Channel[];
  switches: Switches;
  /** Of the titles, and what is shown until a language is chosen. */
  locale: Locale;
};

export function preferencesView({ preferences, loaded, switches, locale }: Given): PreferencesView {
  const types = NOTIFY_TYPES.filter((type) => {
    const { audience, kind } = messageType(type);
    return audience === "customer" && kind !== "marketing";
  });
  return {
    locale: preferences.locale ?? locale,
    marketing: preferences.marketing,
    channels: preferences.channels,
    quiet_hours: preferences.quiet_hours,
    types: types.map((type) => ({
      type,
      title: typeTitle(type, locale),
      mandatory: messageType(type).mandatory,
      channels: Object.fromEntries(
        CHANNELS.filter(
          (channel) => loaded.includes(channel) && isSwitchedOn(type, channel, switches),
        ).map((channel) => [
          channel,
          messageType(type).mandatory || preferences.types[type]?.[channel] !== false,
        ]),
      ),
    })),
  };
}

/** What a page sends: only what changes. */
export type PreferencesChange = {
  locale?: Locale;
  marketing?: boolean;
  channels?: Partial<Record<Channel, boolean>>;
  quiet_hours?: { from: string; to: string };
  types?: { type: string; channels: Partial<Record<Channel, boolean>> }[];
};

/** The choices after a change. What is mandatory stays on, whatever is asked for. */
export function changePreferences(before: Preferences, change: PreferencesChange): Preferences {
  const types = { ...before.types };
  for (const { type: name, channels } of change.types ?? []) {
    const type = NOTIFY_TYPES.find((one) => one === name);
    if (!type || messageType(type).mandatory || messageType(type).audience === "staff") {
      continue;
    }
    const kept = { ...types[type], ...channels };
    const off = Object.entries(kept).filter(([, isOn]) => !isOn);
    types[type] = Object.fromEntries(off);
    if (off.length === 0) {
      delete types[type];
    }
  }
  return {
    locale: change.locale ?? before.locale,
    marketing: change.marketing ?? before.marketing,
    channels: { ...before.channels, ...change.channels },
    quiet_hours: change.quiet_hours ?? before.quiet_hours,
    types,
  };
}
