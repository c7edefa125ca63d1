import { callStore } from "../commerce/store-api";
import type { Locale } from "../i18n/locale";
import { rememberUnread } from "./unread";

/** A message of the shop's inbox; times ISO 8601. */
export type InboxMessage = {
  id: string;
  type: string;
  title: string;
  text: string;
  order: { id: string; display_id: number } | null;
  created_at: string;
  read_at: string | null;
};

export const MESSAGES_A_PAGE = 20;
const PATH = "/store/notifications";

export async function listMessages(
  locale: Locale,
  page: number,
): Promise<{ messages: InboxMessage[]; count: number; unread: number }> {
  const answer = await callStore<{
    notifications: InboxMessage[];
    count: number;
    unread: number;
  }>(PATH, {
    locale,
    signedIn: "must",
    query: { limit: MESSAGES_A_PAGE, offset: (page - 1) * MESSAGES_A_PAGE },
  });
  rememberUnread(answer.unread);
  return { messages: answer.notifications, count: answer.count, unread: answer.unread };
}

/** Marks messages of this shopper as read; ids of others' change nothing. Returns how many stay unread. */
export async function markRead(locale: Locale, ids: string[] | "all"): Promise<number> {
  const { unread } = await callStore<{ unread: number }>(`${PATH}/read`, {
    method: "POST",
    locale,
    signedIn: "must",
    body: ids === "all" ? { all: true } : { ids },
  });
  rememberUnread(unread);
  return unread;
}

export const channels = ["telegram", "sms", "email"] as const;
export type MessageChannel = (typeof channels)[number];
/** Only channels this shop has. */
export type PerChannel = Partial<Record<MessageChannel, boolean>>;
export type MessageType = {
  type: string;
  title: string;
  /** cannot be switched off */
  mandatory: boolean;
  channels: PerChannel;
};
export type Preferences = {
  /** null until chosen: then each order's own language speaks */
  locale: Locale | null;
  marketing: boolean;
  channels: PerChannel;
  quiet_hours: { from: string; to: string };
  types: MessageType[];
};

export async function getPreferences(locale: Locale): Promise<Preferences> {
  const answer = await callStore<{ preferences: Preferences }>(`${PATH}/preferences`, {
    locale,
    signedIn: "must",
  });
  return answer.preferences;
}

export type PreferencesChange = {
  locale?: Locale;
  marketing?: boolean;
  channels?: PerChannel;
  types?: { type: string; channels: PerChannel }[];
};

export async function savePreferences(locale: Locale, change: PreferencesChange): Promise<void> {
  await callStore(`${PATH}/preferences`, {
    method: "POST",
    locale,
    signedIn: "must",
    body: change,
  });
}
