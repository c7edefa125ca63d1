import type { Locale } from "../locale.ts";
import { COMMON_TEXTS, type Texts } from "../texts.ts";

/** Everything a person reads on the pages of Click. */
export const TEXTS = {
  ...COMMON_TEXTS,
  emulator: {
    uz: "Click emulyatori: haqiqiy pul yechilmaydi",
    ru: "Эмулятор Click: настоящие деньги не списываются",
    en: "Click emulator: no real money moves",
  },
  service: { uz: "Xizmat", ru: "Услуга", en: "Service" },
  card_kind: { uz: "Karta turi", ru: "Тип карты", en: "Card type" },
  waiting_text: {
    uz: "Pul yechildi, lekin do'kon hozircha javob bermayapti. Click unga xabar berishda davom etadi.",
    ru: "Деньги списаны, но магазин пока не отвечает. Click продолжит ему сообщать.",
    en: "The money is taken but the shop does not answer yet. Click keeps telling it.",
  },
  manual_text: {
    uz: "Pul yechildi, lekin do'kon xato javob berdi. To'lovni Click xodimlari tekshiradi.",
    ru: "Деньги списаны, но магазин ответил ошибкой. Платёж проверят сотрудники Click.",
    en: "The money is taken but the shop answered with an error. Click's staff will look at it.",
  },
  bad_link: {
    uz: "To'lov havolasi noto'g'ri: service_id, merchant_id, amount va transaction_param kerak",
    ru: "Неверная ссылка на оплату: нужны service_id, merchant_id, amount и transaction_param",
    en: "The payment link is wrong: it needs service_id, merchant_id, amount and transaction_param",
  },
  unknown_service: {
    uz: "Bunday xizmat yoki savdogar yo'q",
    ru: "Такой услуги или такого продавца нет",
    en: "There is no such service or merchant",
  },
  failed_by_shop: { uz: "Do'kon rad etdi", ru: "Магазин отказал", en: "The shop refused" },
  failed_by_card: {
    uz: "Kartadan pul yechib bo'lmadi: mablag' yetarli emas yoki karta bloklangan",
    ru: "Не удалось списать деньги: недостаточно средств или карта заблокирована",
    en: "The card could not be debited: not enough funds or blocked",
  },
  failed_by_silence: {
    uz: "Do'kon xizmati hozir ishlamayapti",
    ru: "Сервис магазина сейчас недоступен",
    en: "The shop's service is unavailable",
  },
  payments: { uz: "To'lovlar", ru: "Платежи", en: "Payments" },
  no_payments: {
    uz: "Hali to'lov yo'q. Do'konda buyurtma bering va Click orqali to'lang.",
    ru: "Платежей пока нет. Оформите заказ в магазине и оплатите через Click.",
    en: "No payments yet. Place an order in the shop and pay with Click.",
  },
  do_debit: { uz: "Pulni yechish", ru: "Списать деньги", en: "Take the money" },
  do_decline: { uz: "Rad etish", ru: "Отклонить", en: "Decline" },
  do_complete: { uz: "Yana xabar berish", ru: "Сообщить снова", en: "Tell the shop again" },
  fiscal: { uz: "Fiskal chek", ru: "Фискальный чек", en: "Fiscal receipt" },
  by_shop: { uz: "do'kon so'radi", ru: "по запросу магазина", en: "asked for by the shop" },
  by_cabinet: { uz: "kabinetdan", ru: "из кабинета", en: "from the cabinet" },
  shop_told: { uz: "Do'konga xabar berildi", ru: "Магазину сообщено", en: "The shop was told" },
  habits: { uz: "Click odatlari", ru: "Поведение Click", en: "Click's habits" },
  habit_prepare_again: {
    uz: "Complete javobi yo'qoladi, Prepare qaytariladi, keyin yana Complete",
    ru: "Ответ на Complete теряется, Prepare повторяется, затем снова Complete",
    en: "The answer to Complete is lost, Prepare is sent again, then Complete",
  },
  habit_json: {
    uz: "So'rovlar JSON ko'rinishida",
    ru: "Запросы в виде JSON",
    en: "Bodies are JSON",
  },
  habit_joint: {
    uz: "Ikkala so'rov bitta manzilga: /hooks/click",
    ru: "Оба запроса на один адрес: /hooks/click",
    en: "Both calls go to one address: /hooks/click",
  },
  habit_big_ids: {
    uz: "Barcha raqamlar 2^53 dan katta",
    ru: "Все номера больше 2^53",
    en: "All ids are above 2^53",
  },
  habit_api: { uz: "Merchant API", ru: "Merchant API", en: "Merchant API" },
  api_works: { uz: "ishlaydi", ru: "работает", en: "works" },
  api_html: {
    uz: "JSON o'rniga HTML",
    ru: "HTML вместо JSON",
    en: "answers HTML instead of JSON",
  },
  api_bad_gateway: { uz: "502 javob", ru: "отвечает 502", en: "answers 502" },
  api_hangs: { uz: "javob bermaydi", ru: "не отвечает", en: "never answers" },
  habit_refuse_reversals: {
    uz: "Qaytarishni UZCARD rad etadi",
    ru: "UZCARD отказывает в возврате",
    en: "UZCARD refuses reversals",
  },
  habit_lose_reversal: {
    uz: "Pul qaytariladi, javob yo'qoladi",
    ru: "Деньги возвращаются, ответ теряется",
    en: "The reversal is done, its answer is lost",
  },
  habit_refuse_fiscal: {
    uz: "Fiskal ma'lumot rad etiladi",
    ru: "Фискальные данные не принимаются",
    en: "Fiscal data is refused",
  },
  habit_fiscal_delay: {
    uz: "Fiskal chek necha ms dan keyin tayyor",
    ru: "Фискальный чек готов через, мс",
    en: "The fiscal receipt is ready after, ms",
  },
  state_opened: { uz: "Ochildi", ru: "Открыт", en: "Opened" },
  state_prepared: { uz: "Tayyorlandi", ru: "Подготовлен", en: "Prepared" },
  state_debited: {
    uz: "Do'kon javobi kutilmoqda",
    ru: "Ожидается ответ магазина",
    en: "Waiting for the shop",
  },
  state_paid: { uz: "To'langan", ru: "Оплачен", en: "Paid" },
  state_failed: { uz: "O'tmadi", ru: "Не прошёл", en: "Failed" },
  state_manual: { uz: "Tekshiruvda", ru: "На проверке", en: "Being looked at" },
  state_reversed: { uz: "Qaytarilgan", ru: "Возвращён", en: "Reversed" },
} satisfies Record<string, Texts>;

export type TextKey = keyof typeof TEXTS;

export const say = (key: TextKey, locale: Locale): string => TEXTS[key][locale];
