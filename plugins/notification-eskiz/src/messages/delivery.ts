/** Why a message was not sent, or nobody knows. */
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

export type Locale = "uz" | "ru" | "en";
export const LOCALES: Locale[] = ["uz", "ru", "en"];

/** One message to one person, as whoever decides about messages hands it over. */
export type Delivery = {
  /** The same key is the same message: it is sent once however often it is handed over. At most 64 of [A-Za-z0-9_-]. */
  key: string;
  to: { phone?: string };
  /** Name of the text in the registry. */
  template: string;
  locale: Locale;
  /** Words for the places of the text, already formatted. */
  values: Record<string, string>;
  /** Used only where the registry has no such template or `values` lack one, and only if it is an approved text with values in it. */
  content: { text: string };
  kind: "code" | "transactional" | "marketing";
};

/** What came of it. `cost` in so'm. */
export type Outcome =
  | { state: "accepted"; ref: string; parts?: number; cost?: number }
  | { state: "refused"; reason: Reason; detail?: string }
  | { state: "busy"; reason: Reason; retry_after_ms?: number }
  | { state: "unknown"; reason: Reason; ref?: string };
