import Medusa from "@medusajs/js-sdk";
import type { BroadcastsResponse } from "../api/admin/notify/broadcasts/route";
import type { CountersResponse } from "../api/admin/notify/counters/route";
import type { MessagesResponse } from "../api/admin/notify/messages/route";
import type { TableResponse } from "../api/admin/notify/table/route";
import type { Audience, Broadcast } from "../modules/notify/broadcasts";
import type { CounterRow } from "../modules/notify/counters";
import type { LogLine, LogStory } from "../modules/notify/message-log";

export type { Audience, Broadcast, CounterRow, LogLine, LogStory, TableResponse };

/** Query keys of everything here begin with this, so that one action refreshes all of it. */
export const NOTIFY_KEY = "notify";

const medusa = new Medusa({
  baseUrl: __BACKEND_URL__ ?? "/",
  auth: { type: __AUTH_TYPE__ ?? "session", jwtTokenStorageKey: __JWT_TOKEN_STORAGE_KEY__ },
});

type Query = Record<string, string | number | undefined>;

const get = <T>(path: string, query?: Query): Promise<T> =>
  medusa.client.fetch<T>(`/admin/notify/${path}`, { query });

const post = <T>(path: string, body: object = {}): Promise<T> =>
  medusa.client.fetch<T>(`/admin/notify/${path}`, { method: "POST", body });

const segment = encodeURIComponent;

export type MessagesRequest = {
  state?: string;
  type?: string;
  channel?: string;
  q?: string;
  limit: number;
  offset: number;
};

export const fetchMessages = (query: MessagesRequest) => get<MessagesResponse>("messages", query);
export const fetchStory = (id: string) => get<LogStory>(`messages/${segment(id)}`);
export const resendOne = (id: string) => post<{ resent: number }>(`messages/${segment(id)}/resend`);
export const dismissOne = (id: string) =>
  post<{ dismissed: number }>(`messages/${segment(id)}/dismiss`);
export const resendAll = () => post<{ resent: number }>("messages/resend");
export const fetchCounters = (query: { from?: string; to?: string }) =>
  get<CountersResponse>("counters", query);
export const fetchTable = () => get<TableResponse>("table");
export const moveSwitch = (body: { type: string; channel: string; enabled: boolean }) =>
  post<TableResponse>("table", body);
export const fetchBroadcasts = (query: { limit: number; offset: number }) =>
  get<BroadcastsResponse>("broadcasts", query);
export const countAudience = (audience: Audience) =>
  post<{ count: number }>("broadcasts/audience", { audience });
export const createBroadcast = (
  body: Pick<Broadcast, "words" | "audience"> & { starts_at?: string },
) => post<{ broadcast: Broadcast }>("broadcasts", body);
export const stopBroadcast = (id: string) =>
  post<{ broadcast: Broadcast }>(`broadcasts/${segment(id)}/stop`);
