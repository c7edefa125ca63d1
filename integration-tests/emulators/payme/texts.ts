import type { Locale } from "./locale.ts";

type Texts = Record<Locale, string>;

/** Everything a person reads on the emulated pages. */
export const TEXTS = {
  emulator: {
    uz: "Payme emulyatori: haqiqiy pul yechilmaydi",
    ru: "Эмулятор Payme: настоящие деньги не списываются",
    en: "Payme emulator: no real money moves",
  },
  pay_title: { uz: "To'lov", ru: "Оплата", en: "Payment" },
  to_pay: { uz: "To'lanadigan summa", ru: "Сумма к оплате", en: "Amount to pay" },
  order: { uz: "Buyurtma", ru: "Заказ", en: "Order" },
  shop: { uz: "Kassa", ru: "Касса", en: "Cashbox" },
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
  waiting_text: {
    uz: "Pul yechildi, lekin do'kon hozircha javob bermayapti. Payme unga xabar berishda davom etadi.",
    ru: "Деньги списаны, но магазин пока не отвечает. Payme продолжит ему сообщать.",
    en: "The money is taken but the shop does not answer yet. Payme keeps telling it.",
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
  cabinet: { uz: "Kabinet", ru: "Кабинет", en: "Cabinet" },
  receipts: { uz: "Cheklar", ru: "Чеки", en: "Receipts" },
  no_receipts: {
    uz: "Hali chek yo'q. Do'konda buyurtma bering va Payme orqali to'lang.",
    ru: "Чеков пока нет. Оформите заказ в магазине и оплатите через Payme.",
    en: "No receipts yet. Place an order in the shop and pay with Payme.",
  },
  refund: { uz: "Pulni qaytarish", ru: "Вернуть деньги", en: "Refund" },
  send_fiscal: {
    uz: "Fiskal chek",
    ru: "Фискальный чек",
    en: "Fiscal receipt",
  },
  calls: { uz: "Do'kon bilan aloqa", ru: "Обмен с магазином", en: "Calls to the shop" },
  habits: { uz: "Payme odatlari", ru: "Поведение Payme", en: "Payme's habits" },
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
  habit_fiscal: {
    uz: "Fiskal chek o'zi yuboriladi",
    ru: "Фискальный чек отправляется сам",
    en: "The fiscal receipt follows by itself",
  },
  save: { uz: "Saqlash", ru: "Сохранить", en: "Save" },
  refund_refused: {
    uz: "Do'kon pulni qaytarishga ruxsat bermadi",
    ru: "Магазин отказал в возврате",
    en: "The shop refused the refund",
  },
  refunded: { uz: "Pul qaytarildi", ru: "Деньги возвращены", en: "The money was returned" },
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
  habits_saved: { uz: "Odatlar saqlandi", ru: "Поведение сохранено", en: "The habits were saved" },
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
