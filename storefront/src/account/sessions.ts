import { callStore, orNull } from "../commerce/store-api";
import type { Locale } from "../i18n/locale";

/** One sign-in of the shopper; times ISO 8601. */
export type SignInRecord = {
  id: string;
  current: boolean;
  device: string | null;
  address_masked: string | null;
  signed_in_at: string;
  last_seen_at: string | null;
  ended_at: string | null;
  method: string | null;
};

export async function listSignIns(locale: Locale): Promise<SignInRecord[]> {
  const answer = await callStore<{ sessions: SignInRecord[] }>("/store/auth/sessions", {
    locale,
    signedIn: "must",
  });
  return answer.sessions;
}

export const isSessionId = (id: string): boolean => /^[0-9A-Za-z_-]{5,80}$/.test(id);

/** False when the shopper has no such sign-in. */
export async function endSignIn(locale: Locale, id: string): Promise<boolean> {
  const call = { method: "DELETE", locale, signedIn: "must" } as const;
  // 204 is null as well.
  return (await orNull(callStore(`/store/auth/sessions/${id}`, call).then(() => true))) ?? false;
}

export async function signOutEverywhere(locale: Locale): Promise<void> {
  await callStore("/store/auth/sign-out-everywhere", { method: "POST", locale, signedIn: "must" });
}
