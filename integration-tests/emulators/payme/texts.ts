import type { Locale } from "../locale.ts";
import { COMMON_TEXTS, type Texts } from "../texts.ts";

/** Everything a person reads on the pages of Payme. */
export const TEXTS = {
  ...COMMON_TEXTS,
  emulator: {
    uz: "Payme emulyatori: haqiqiy pul yechilmaydi",
    ru: "Эмулятор Payme: настоящие деньги не списываются",
    en: "Payme emulator: no real money moves",
  },
  shop: { uz: "Kassa", ru: "Касса", en: "Cashbox" },
  waiting_text: {
    uz: "Pul yechildi, lekin do'kon hozircha javob bermayapti. Payme unga xabar berishda davom etadi.",
    ru: "Деньги списаны, но магазин пока не отвечает. Payme продолжит ему сообщать.",
    en: "The money is taken but the shop does not answer yet. Payme keeps telling it.",
  },
  bad_link: {
    uz: "To'lov havolasi noto'g'ri: unda kassa, hisob va summa bo'lishi kerak",
    ru: "Неверная ссылка на оплату: в ней должны быть касса, счёт и сумма",
    en: "The payment link is wrong: it must hold a cashbox, an account and an amount",
  },
  unknown_merchant: {
    uz: "Kassa topilmadi yoki bloklangan (-31601)",
    ru: "Касса не найдена или заблокирована (-31601)",
    en: "The cashbox was not found or is blocked (-31601)",
  },
  shop_unavailable: {
    uz: "Do'kon xizmati hozir ishlamayapti (-31622)",
    ru: "Сервис магазина сейчас недоступен (-31622)",
    en: "The shop's service is unavailable (-31622)",
  },
  card_problem: {
    uz: "Karta bo'yicha xatolik: mablag' yetarli emas yoki karta bloklangan (-31630)",
    ru: "Ошибка по карте: недостаточно средств или карта заблокирована (-31630)",
    en: "A problem with the card: not enough funds or blocked (-31630)",
  },
  receipts: { uz: "Cheklar", ru: "Чеки", en: "Receipts" },
  no_receipts: {
    uz: "Hali chek yo'q. Do'konda buyurtma bering va Payme orqali to'lang.",
    ru: "Чеков пока нет. Оформите заказ в магазине и оплатите через Payme.",
    en: "No receipts yet. Place an order in the shop and pay with Payme.",
  },
  send_fiscal: {
    uz: "Fiskal chek",
    ru: "Фискальный чек",
    en: "Fiscal receipt",
  },
  habits: { uz: "Payme odatlari", ru: "Поведение Payme", en: "Payme's habits" },
  habit_fiscal: {
    uz: "Fiskal chek o'zi yuboriladi",
    ru: "Фискальный чек отправляется сам",
    en: "The fiscal receipt follows by itself",
  },
  refund_refused: {
    uz: "Do'kon pulni qaytarishga ruxsat bermadi",
    ru: "Магазин отказал в возврате",
    en: "The shop refused the refund",
  },
  fiscal_sent: {
    uz: "Fiskal chek yuborildi",
    ru: "Фискальный чек отправлен",
    en: "The fiscal receipt was sent",
  },
  fiscal_refused: {
    uz: "Do'kon fiskal chekni qabul qilmadi",
    ru: "Магазин не принял фискальный чек",
    en: "The shop did not take the fiscal receipt",
  },
  state_0: { uz: "Ochildi", ru: "Открыт", en: "Opened" },
  state_1: { uz: "Do'konda yaratilmoqda", ru: "Создаётся в магазине", en: "Being created" },
  state_2: { uz: "Karta tekshirilmoqda", ru: "Списание с карты", en: "Debiting the card" },
  state_3: {
    uz: "Do'kon javobi kutilmoqda",
    ru: "Ожидается ответ магазина",
    en: "Waiting for the shop",
  },
  state_4: { uz: "To'langan", ru: "Оплачен", en: "Paid" },
  state_21: { uz: "Bekor qilinmoqda", ru: "Отменяется", en: "Being cancelled" },
  state_refunded: { uz: "Qaytarilgan", ru: "Возвращён", en: "Refunded" },
  state_50: { uz: "Bekor qilingan", ru: "Отменён", en: "Cancelled" },
} satisfies Record<string, Texts>;

export type TextKey = keyof typeof TEXTS;

export const say = (key: TextKey, locale: Locale): string => TEXTS[key][locale];
