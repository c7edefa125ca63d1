import type { Language } from "./language";

/** Everything that may be wrong, named as `code` in the answer. */
export const PROBLEM_TEXTS = {
  phone_invalid: {
    uz: "Raqam noto'g'ri. Uni +998 90 123 45 67 ko'rinishida yozing.",
    ru: "Номер указан неверно. Напишите его в виде +998 90 123 45 67.",
    en: "The number is not right. Write it like +998 90 123 45 67.",
  },
  phone_not_mobile: {
    uz: "Bu raqamga SMS kelmaydi. Mobil raqamni yozing.",
    ru: "На этот номер не приходят SMS. Укажите мобильный номер.",
    en: "This number gets no SMS. Give a mobile number.",
  },
  phone_taken: {
    uz: "Bu raqam bilan boshqa hisob ochilgan.",
    ru: "С этим номером уже есть другая учётная запись.",
    en: "Another account has this number.",
  },
  phone_unverified: {
    uz: "Profildagi raqam tasdiqlanmagan. Avval raqamni kod bilan almashtiring.",
    ru: "Номер в профиле не подтверждён. Сначала смените номер по коду.",
    en: "The number in the profile is not verified. Change the number by code first.",
  },
  phone_needs_code: {
    uz: "Raqam faqat kod bilan almashtiriladi.",
    ru: "Номер меняется только по коду.",
    en: "The number is changed by code only.",
  },
  sms_unavailable: {
    uz: "Hozir SMS yuborib bo'lmayapti. Birozdan keyin urinib ko'ring yoki boshqa yo'lni tanlang.",
    ru: "SMS сейчас не отправляются. Попробуйте немного позже или выберите другой способ.",
    en: "SMS cannot be sent now. Try a little later or choose another way.",
  },
  code_wrong: {
    uz: "Kod noto'g'ri. Qolgan urinishlar: {tries_left}.",
    ru: "Неверный код. Осталось попыток: {tries_left}.",
    en: "The code is wrong. Tries left: {tries_left}.",
  },
  code_expired: {
    uz: "Kod eskirgan. Yangisini so'rang.",
    ru: "Код устарел. Запросите новый.",
    en: "The code has expired. Ask for a new one.",
  },
  code_used_up: {
    uz: "Urinishlar tugadi. Yangi kod so'rang.",
    ru: "Попытки закончились. Запросите новый код.",
    en: "No tries are left. Ask for a new code.",
  },
  password_wrong: {
    uz: "Raqam yoki parol noto'g'ri.",
    ru: "Неверный номер или пароль.",
    en: "The number or the password is wrong.",
  },
  password_short: {
    uz: "Parol kamida {min} ta belgidan iborat bo'lsin.",
    ru: "Пароль должен быть не короче {min} символов.",
    en: "The password must have at least {min} characters.",
  },
  password_needs_proof: {
    uz: "Hozirgi parolni yozing yoki kod bilan qaytadan kiring.",
    ru: "Укажите текущий пароль или войдите заново по коду.",
    en: "Give the current password, or sign in by code again.",
  },
  sign_in_not_fresh: {
    uz: "Xavfsizlik uchun kod bilan qaytadan kiring va yana urinib ko'ring.",
    ru: "В целях безопасности войдите заново по коду и попробуйте ещё раз.",
    en: "To be safe, sign in by code again and try once more.",
  },
  session_ended: {
    uz: "Seans tugagan. Qaytadan kiring.",
    ru: "Сеанс завершён. Войдите снова.",
    en: "The session has ended. Sign in again.",
  },
  session_unknown: {
    uz: "Bunday seans yo'q.",
    ru: "Такого сеанса нет.",
    en: "There is no such session.",
  },
  too_many_requests: {
    uz: "So'rovlar juda ko'p. {retry_after} soniyadan keyin urinib ko'ring.",
    ru: "Слишком много запросов. Попробуйте через {retry_after} с.",
    en: "Too many requests. Try again in {retry_after} s.",
  },
} satisfies Record<string, Record<Language, string>>;

export type ProblemCode = keyof typeof PROBLEM_TEXTS;

/** The text of a problem with its `{names}` filled in. */
export function problemText(
  code: ProblemCode,
  language: Language,
  values: Record<string, unknown> = {},
): string {
  return PROBLEM_TEXTS[code][language].replace(/\{(\w+)\}/g, (_, name) => String(values[name]));
}
