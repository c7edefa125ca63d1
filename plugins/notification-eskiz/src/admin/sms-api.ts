import Medusa from "@medusajs/js-sdk";
import type { MessagesResponse } from "../api/admin/eskiz/messages/route";
import type { SampleResponse } from "../api/admin/eskiz/templates/[id]/samples/route";
import type { AccountView, MessageView, TemplateView } from "../api/admin/eskiz/views";

export type { AccountView, MessagesResponse, MessageView, SampleResponse, TemplateView };

/** Query keys of everything here begin with this. */
export const SMS_KEY = "eskiz";

const medusa = new Medusa({
  baseUrl: __BACKEND_URL__ ?? "/",
  auth: { type: __AUTH_TYPE__ ?? "session", jwtTokenStorageKey: __JWT_TOKEN_STORAGE_KEY__ },
});

const get = <T>(path: string, query?: Record<string, string | number | undefined>): Promise<T> =>
  medusa.client.fetch<T>(`/admin/eskiz/${path}`, { query });

const post = <T>(path: string, body: object = {}): Promise<T> =>
  medusa.client.fetch<T>(`/admin/eskiz/${path}`, { method: "POST", body });

export const fetchTemplates = () => get<{ templates: TemplateView[] }>("templates");

export const saveTemplate = (id: string, text: string) =>
  post<{ template: TemplateView }>(`templates/${encodeURIComponent(id)}`, { text });

export const submitTemplate = (id: string) =>
  post<{ template: TemplateView }>(`templates/${encodeURIComponent(id)}/submit`);

/** Sends the sample to a phone of staff. */
export const sendSample = (id: string, phone: string) =>
  post<SampleResponse>(`templates/${encodeURIComponent(id)}/samples`, { phone });

export const moderate = (action: "sync" | "submit") =>
  post<{ templates: TemplateView[] }>("moderation", { action });

export const fetchMessages = (query: { state?: string; limit: number; offset: number }) =>
  get<MessagesResponse>("messages", query);

export const fetchAccount = () => get<{ account: AccountView }>("account");

export const checkAccount = () => post<{ account: AccountView }>("account");
