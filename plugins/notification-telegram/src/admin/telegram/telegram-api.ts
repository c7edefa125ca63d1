import Medusa from "@medusajs/js-sdk";
import type { GroupToken } from "../../api/admin/telegram/groups/[name]/token/route";
import type { GroupView, TelegramView, ThreadView } from "../../api/admin/telegram/route";

export type { GroupToken, GroupView, TelegramView, ThreadView };

/** Query key of everything here. */
export const TELEGRAM_KEY = "uz-telegram";

const medusa = new Medusa({
  baseUrl: __BACKEND_URL__ ?? "/",
  auth: { type: __AUTH_TYPE__ ?? "session", jwtTokenStorageKey: __JWT_TOKEN_STORAGE_KEY__ },
});

const group = (name: string) => `/admin/telegram/groups/${encodeURIComponent(name)}`;

export const fetchTelegram = () => medusa.client.fetch<TelegramView>("/admin/telegram");

/** A command for the group, good once. `locale` is what the bot speaks there. */
export const askGroupToken = (name: string, locale: string) =>
  medusa.client.fetch<GroupToken>(`${group(name)}/token`, { method: "POST", body: { locale } });

export const tryGroup = (name: string) =>
  medusa.client.fetch<{ sent: true }>(`${group(name)}/try`, { method: "POST", body: {} });

export const unbindGroup = (name: string) =>
  medusa.client.fetch<void>(group(name), { method: "DELETE", headers: { accept: "text/plain" } });

export const closeThread = (id: string) =>
  medusa.client.fetch<{ closed: true }>(`/admin/telegram/threads/${encodeURIComponent(id)}/close`, {
    method: "POST",
    body: {},
  });
