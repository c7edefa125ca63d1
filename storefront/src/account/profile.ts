import { callStore } from "../commerce/store-api";
import type { Locale } from "../i18n/locale";
import { attempt, type Problem } from "./attempt";
import { CONTACT_EMAIL, namesOf, type Customer } from "./customer";
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
  const body = {
    ...(profile.name !== customer.name && namesOf(profile.name)),
    ...(profile.email !== customer.email && { metadata: { [CONTACT_EMAIL]: profile.email } }),
  };
  if (Object.keys(body).length > 0) {
    await callStore("/store/customers/me", { method: "POST", locale, signedIn: "must", body });
  }
  await savePreferences(locale, { locale: profile.locale });
}
