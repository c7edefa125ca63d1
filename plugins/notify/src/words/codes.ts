import type { Template } from "./template";

const sample = { code: "1234" };

/** Codes are sent at once and kept nowhere. */
export const CODES = {
  login_code: {
    sample,
    uz: {
      sms: "{shop}: kirish kodi {code}. Uni hech kimga aytmang.",
      title: "Kirish kodi",
      text: "Kod: {code}. Uni hech kimga aytmang, hatto do'kon xodimiga ham.",
    },
    ru: {
      sms: "{shop}: код для входа {code}. Никому его не сообщайте.",
      title: "Код для входа",
      text: "Код: {code}. Никому его не сообщайте, даже сотруднику магазина.",
    },
    en: {
      sms: "{shop}: your sign-in code is {code}. Do not tell it to anybody.",
      title: "Sign-in code",
      text: "Code: {code}. Do not tell it to anybody, not even to the shop.",
    },
  },
  code_change_phone: {
    sample,
    uz: {
      sms: "{shop}: raqamni almashtirish kodi {code}. Uni hech kimga aytmang.",
      title: "Raqamni almashtirish kodi",
      text: "Kod: {code}. Raqamingizni almashtirmayotgan bo'lsangiz, uni hech kimga aytmang.",
    },
    ru: {
      sms: "{shop}: код для смены номера {code}. Никому не сообщайте.",
      title: "Код для смены номера",
      text: "Код: {code}. Если вы не меняете номер, никому его не сообщайте.",
    },
    en: {
      sms: "{shop}: the code to change your number is {code}. Do not tell it to anybody.",
      title: "Code to change your number",
      text: "Code: {code}. If you are not changing your number, do not tell it to anybody.",
    },
  },
  code_reset_password: {
    sample,
    uz: {
      sms: "{shop}: yangi parol uchun kod {code}. Uni hech kimga aytmang.",
      title: "Yangi parol uchun kod",
      text: "Kod: {code}. Parolni siz so'ramagan bo'lsangiz, uni hech kimga aytmang.",
    },
    ru: {
      sms: "{shop}: код для нового пароля {code}. Никому не сообщайте.",
      title: "Код для нового пароля",
      text: "Код: {code}. Если вы не меняете пароль, никому его не сообщайте.",
    },
    en: {
      sms: "{shop}: the code for a new password is {code}. Do not tell it to anybody.",
      title: "Code for a new password",
      text: "Code: {code}. If you did not ask for it, do not tell it to anybody.",
    },
  },
  code_delete_account: {
    sample,
    uz: {
      sms: "{shop}: akkauntni o'chirish kodi {code}. Uni hech kimga aytmang.",
      title: "Akkauntni o'chirish kodi",
      text: "Kod: {code}. Akkauntingizni o'chirmayotgan bo'lsangiz, uni hech kimga aytmang.",
    },
    ru: {
      sms: "{shop}: код для удаления аккаунта {code}. Не сообщайте его.",
      title: "Код для удаления аккаунта",
      text: "Код: {code}. Если вы не удаляете аккаунт, никому его не сообщайте.",
    },
    en: {
      sms: "{shop}: the code to delete your account is {code}. Do not tell it to anybody.",
      title: "Code to delete your account",
      text: "Code: {code}. If you are not deleting your account, do not tell it to anybody.",
    },
  },
  code_courier: {
    sample,
    uz: {
      sms: "{shop}: kuryer uchun kirish kodi {code}. Uni hech kimga aytmang.",
      title: "Kuryer uchun kirish kodi",
      text: "Kod: {code}. Uni hech kimga aytmang, hatto hamkasbingizga ham.",
    },
    ru: {
      sms: "{shop}: код входа для курьера {code}. Никому не сообщайте.",
      title: "Код входа для курьера",
      text: "Код: {code}. Никому его не сообщайте, даже коллеге.",
    },
    en: {
      sms: "{shop}: the courier's sign-in code is {code}. Do not tell it to anybody.",
      title: "Courier's sign-in code",
      text: "Code: {code}. Do not tell it to anybody, not even to a colleague.",
    },
  },
} satisfies Record<string, Template>;
