import type { Locale } from "../types";

/** What refusals about wishes and reservations say. */
export const RESERVATION_WORDS = {
  cart_not_found: {
    uz: "Bunday savat yo'q",
    ru: "Такой корзины нет",
    en: "There is no such cart",
  },
  cart_completed: {
    uz: "Bu savat allaqachon buyurtmaga aylangan",
    ru: "Эта корзина уже стала заказом",
    en: "This cart is an order already",
  },
  too_many_wishes: {
    uz: "Bir retseptga buncha dori sig'maydi. Avval shularni yuboring.",
    ru: "Столько лекарств в один рецепт не поместится. Сначала отправьте эти.",
    en: "One prescription does not hold so many. Hand these in first.",
  },
  out_of_stock: {
    uz: "Hozir dorixonada buncha yo'q",
    ru: "Сейчас в аптеке столько нет",
    en: "The pharmacy does not have so many at present",
  },
  pick_up_point_missing: {
    uz: "Olib ketish joyini tanlang",
    ru: "Выберите место получения",
    en: "Choose where to pick it up",
  },
  reservation_not_found: {
    uz: "Faol bron yo'q",
    ru: "Активной брони нет",
    en: "Nothing is reserved",
  },
  reservation_busy: {
    uz: "Bron hozir rasmiylashtirilmoqda. Bir ozdan keyin qayta urinib ko'ring.",
    ru: "Бронь сейчас оформляется. Повторите чуть позже.",
    en: "It is being reserved right now. Try again in a moment.",
  },
} satisfies Record<string, Record<Locale, string>>;
