import { callStore } from "../commerce/store-api";
import type { Locale } from "../i18n/locale";
import { attempt, type Problem } from "./attempt";
import { namesOf, type Customer } from "./customer";
import { savePreferences } from "./notifications";
import type { Profile } from "./profile-form";

/** Writes what has changed; a problem when the backend refuses one of it. */
export async function saveProfile(
  locale: Locale,
  customer: Customer,
  profile: Profile,
): Promise<Problem | undefined> {
  const answer = await attempt(write(locale, customer, profile));
  return answer.problem;
}

async function write(locale: Locale, customer: Customer, profile: Profile): Promise<void> {
  const post = (path: string, body: Record<string, unknown>) =>
    callStore(path, { method: "POST", locale, signedIn: "must", body });
  if (profile.name !== customer.name) await post("/store/customers/me", namesOf(profile.name));
  if (profile.email !== customer.email) {
    await post("/store/auth/email", { email: profile.email || null });
  }
  await savePreferences(locale, { locale: profile.locale });
}
