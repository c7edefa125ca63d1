import type { Locale } from "../i18n/locale";
import { callStore } from "../commerce/store-api";
import { SessionEnded } from "../session/session-ended";
import { currentVisit } from "../session/visit";

/** ms; a badge may be that old, so that going through the catalogue asks nothing */
const KEPT = 20_000;
const MAX_KEPT = 2_000;
const kept = new Map<string, { count: number; until: number }>();

/** Unread messages of the shopper, for the header's badge. No page waits long for it or fails for it. */
export async function countUnread(locale: Locale, now = Date.now()): Promise<number> {
  const token = currentVisit()?.session?.accessToken;
  if (!token) return 0;
  const known = kept.get(token);
  if (known && known.until > now) return known.count;
  try {
    const { unread } = await callStore<{ unread: number }>("/store/notifications/unread", {
      locale,
      signedIn: "may",
      timeout: 1_000,
    });
    rememberUnread(unread, now);
    return unread;
  } catch (error) {
    if (error instanceof SessionEnded) throw error;
    return known?.count ?? 0;
  }
}

/** What a page that has just asked or changed it knows better. */
export function rememberUnread(count: number, now = Date.now()): void {
  const token = currentVisit()?.session?.accessToken;
  if (!token) return;
  kept.delete(token);
  kept.set(token, { count, until: now + KEPT });
  const oldest = kept.size > MAX_KEPT ? kept.keys().next().value : undefined;
  if (oldest !== undefined) kept.delete(oldest);
}
