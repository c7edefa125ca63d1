import { PURPOSES, type Purpose } from "../code/one-time-code";
import type { Language } from "./language";

/** What messages with these texts are called in Medusa's Notification module. */
export const CODE_TEMPLATE = "phone_auth_code";

/** A text for the moderators of an SMS gateway: `{code}` stays, the shop's name is filled in. */
export type CodeTemplate = Record<Language, string> & { sample: { code: string } };

const TEXTS: Record<Purpose, Record<Language, string>> = {
  sign_in: {
    uz: "{shop}: kirish kodi {code}. Uni hech kimga aytmang.",
    ru: "{shop}: код для входа {code}. Никому его не сообщайте.",
    en: "{shop}: sign-in code {code}. Do not tell it to anybody.",
  },
  change_phone: {
    uz: "{shop}: raqamni almashtirish kodi {code}. Uni hech kimga aytmang.",
    ru: "{shop}: код для смены номера {code}. Никому его не сообщайте.",
    en: "{shop}: code to change the number {code}. Do not tell it to anybody.",
  },
  reset_password: {
    uz: "{shop}: parolni tiklash kodi {code}. Uni hech kimga aytmang.",
    ru: "{shop}: код для сброса пароля {code}. Никому его не сообщайте.",
    en: "{shop}: code to reset the password {code}. Do not tell it to anybody.",
  },
  delete_account: {
    uz: "{shop}: hisobni o'chirish kodi {code}. Uni hech kimga aytmang.",
    ru: "{shop}: код для удаления учётной записи {code}. Никому его не сообщайте.",
    en: "{shop}: code to delete the account {code}. Do not tell it to anybody.",
  },
  courier: {
    uz: "{shop}: kuryer uchun kirish kodi {code}. Uni hech kimga aytmang.",
    ru: "{shop}: код входа для курьера {code}. Никому его не сообщайте.",
    en: "{shop}: the courier's sign-in code {code}. Do not tell it to anybody.",
  },
};

/** The message of a code where no messenger has texts of its own; ASCII apostrophes keep the Uzbek one in one part. */
export function codeText(purpose: Purpose, language: Language, shop: string, code: string): string {
  return TEXTS[purpose][language].replace("{shop}", () => shop).replace("{code}", () => code);
}

/**
 * Every text that may be sent without a messenger, by purpose (`phone_auth_sign_in`, ...): what a gateway that sends
 * approved texts only has to approve before. The shape is that of the option `templates` of @medusa-uz/notification-eskiz.
 */
export function codeTemplates(shop: string): Record<string, CodeTemplate> {
  const texts = (purpose: Purpose): CodeTemplate => ({
    uz: codeText(purpose, "uz", shop, "{code}"),
    ru: codeText(purpose, "ru", shop, "{code}"),
    en: codeText(purpose, "en", shop, "{code}"),
    sample: { code: "4821" },
  });
  return Object.fromEntries(PURPOSES.map((purpose) => [`phone_auth_${purpose}`, texts(purpose)]));
}
