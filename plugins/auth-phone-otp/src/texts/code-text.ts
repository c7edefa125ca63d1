import type { Purpose } from "../code/one-time-code";
import type { Language } from "./language";

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
};

/** The message of a code where no messenger has texts of its own; ASCII apostrophes keep the Uzbek one in one part. */
export function codeText(purpose: Purpose, language: Language, shop: string, code: string): string {
  return TEXTS[purpose][language].replace("{shop}", shop).replace("{code}", code);
}
