import type { Locale } from "./locale.ts";

export type Texts = Record<Locale, string>;

/** What every provider's pages say in the same words. */
export const COMMON_TEXTS = {
  pay_title: { uz: "To'lov", ru: "Оплата", en: "Payment" },
  to_pay: { uz: "To'lanadigan summa", ru: "Сумма к оплате", en: "Amount to pay" },
  order: { uz: "Buyurtma", ru: "Заказ", en: "Order" },
  card: { uz: "Karta raqami", ru: "Номер карты", en: "Card number" },
  expire: { uz: "Amal qilish muddati", ru: "Срок действия", en: "Expiry date" },
  pay: { uz: "To'lash", ru: "Оплатить", en: "Pay" },
  test_card: {
    uz: "Sinov kartasini qo'yish",
    ru: "Вставить тестовую карту",
    en: "Use the test card",
  },
  shortcuts: { uz: "Bir bosishda", ru: "В один клик", en: "In one click" },
  outcome_success: { uz: "To'lov o'tsin", ru: "Платёж пройдёт", en: "Let it succeed" },
  outcome_decline: { uz: "Karta rad etilsin", ru: "Карта откажет", en: "Decline the card" },
  outcome_close: { uz: "Oynani yopish", ru: "Закрыть окно", en: "Close the window" },
  sms_title: { uz: "SMS-kod", ru: "Код из SMS", en: "SMS code" },
  sms_sent: {
    uz: "Kartaga bog'langan raqamga kod yuborildi. Sinov kodi: 666666",
    ru: "Код отправлен на номер, привязанный к карте. Тестовый код: 666666",
    en: "A code was sent to the card's phone. The test code is 666666",
  },
  confirm: { uz: "Tasdiqlash", ru: "Подтвердить", en: "Confirm" },
  back: { uz: "Orqaga", ru: "Назад", en: "Back" },
  bad_card: {
    uz: "Faqat sinov kartalari qabul qilinadi: 8600 4954 7331 6478, 03/99",
    ru: "Принимаются только тестовые карты: 8600 4954 7331 6478, 03/99",
    en: "Only test cards are accepted: 8600 4954 7331 6478, 03/99",
  },
  card_expired: {
    uz: "Kartaning amal qilish muddati tugagan",
    ru: "Срок действия карты истёк",
    en: "The card has expired",
  },
  card_blocked: { uz: "Karta bloklangan", ru: "Карта заблокирована", en: "The card is blocked" },
  bad_code: {
    uz: "Kod noto'g'ri. Sinov kodi: 666666",
    ru: "Неверный код. Тестовый код: 666666",
    en: "Wrong code. The test code is 666666",
  },
  paid_title: { uz: "To'lov amalga oshdi", ru: "Платёж выполнен", en: "Payment complete" },
  paid_text: {
    uz: "Pul yechildi, do'kon buyurtmani to'langan deb belgiladi.",
    ru: "Деньги списаны, магазин отметил заказ оплаченным.",
    en: "The money is taken and the shop marked the order as paid.",
  },
  waiting_title: {
    uz: "To'lov tasdiqlanmoqda",
    ru: "Платёж подтверждается",
    en: "Payment is being confirmed",
  },
  failed_title: { uz: "To'lov amalga oshmadi", ru: "Платёж не выполнен", en: "Payment failed" },
  failed_text: {
    uz: "Karta hisobidan pul yechilmadi.",
    ru: "Деньги с карты не списаны.",
    en: "No money was taken from the card.",
  },
  closed_title: { uz: "Oyna yopildi", ru: "Окно закрыто", en: "The window is closed" },
  closed_text: {
    uz: "Hech narsa to'lanmadi va do'konga xabar berilmadi.",
    ru: "Ничего не оплачено, магазину ничего не сообщалось.",
    en: "Nothing was paid and the shop was not told.",
  },
  return_to_shop: { uz: "Do'konga qaytish", ru: "Вернуться в магазин", en: "Return to the shop" },
  try_again: { uz: "Qayta urinish", ru: "Попробовать снова", en: "Try again" },
  cabinet: { uz: "Kabinet", ru: "Кабинет", en: "Cabinet" },
  refund: { uz: "Pulni qaytarish", ru: "Вернуть деньги", en: "Refund" },
  calls: { uz: "Do'kon bilan aloqa", ru: "Обмен с магазином", en: "Calls to the shop" },
  habit_repeat: {
    uz: "Har bir so'rov necha marta",
    ru: "Сколько раз каждый запрос",
    en: "How often each call is sent",
  },
  habit_lose: {
    uz: "Birinchi javob yo'qoladi",
    ru: "Первый ответ теряется",
    en: "The first answer is lost",
  },
  habit_delay: {
    uz: "So'rovdan oldin kutish, ms",
    ru: "Ожидание перед запросом, мс",
    en: "Wait before a call, ms",
  },
  habit_order: {
    uz: "So'rovlar tartibsiz keladi",
    ru: "Запросы приходят не по порядку",
    en: "Calls arrive out of order",
  },
  save: { uz: "Saqlash", ru: "Сохранить", en: "Save" },
  refunded: { uz: "Pul qaytarildi", ru: "Деньги возвращены", en: "The money was returned" },
  habits_saved: { uz: "Odatlar saqlandi", ru: "Поведение сохранено", en: "The habits were saved" },
} satisfies Record<string, Texts>;

export type CommonKey = keyof typeof COMMON_TEXTS;

export const sayCommon = (key: CommonKey, locale: Locale): string => COMMON_TEXTS[key][locale];
