/**
 * Reasons, refusals and checks of card payments in words, for the admin screens of the ledger. The dashboard merges them
 * into the ledger's own dictionary, so that the ledger need not know Uzcard.
 */
export default {
  uz: words({
    reasons: {
      1: "Xaridor to'lovdan voz kechdi",
      2: "Vaqtida to'lanmadi",
      3: "SMS kod uch marta noto'g'ri kiritildi",
      4: "Bu turdagi karta qabul qilinmaydi",
      5: "Karta rad etildi",
      6: "Kartada mablag' yetarli emas",
      7: "Multicard javob bermadi yoki rad etdi",
      8: "Bron tugadi yoki Multicard tomonidan bekor qilindi",
      9: "Pul Multicard orqali xaridorga qaytarildi",
      10: "Buyurtmani endi to'lab bo'lmaydi",
    },
    refusals: {
      partial_not_enabled:
        "Pulning bir qismini qaytarish terminalda yoqilmagan. To'liq summani qaytaring yoki Multicard'dan yoqib berishni so'rang.",
    },
    checks: {
      application: "Multicard ilovani taniydi",
      callback_refused: "Soxta to'lov xabari rad etiladi",
      webhook_refused: "Noto'g'ri imzolangan holat xabari rad etiladi",
    },
    settings: {
      baseUrl: "Shlyuz manzili",
      applicationId: "Ilova (application_id)",
      secret: "Maxfiy kalit",
      storeId: "Kassa (store_id)",
      mode: "Ish tartibi",
      capture: "Pulni yechish",
      holdMinutes: "Bron muddati, daqiqa",
      releaseBeforeMinutes: "Bron tugashidan oldin bo'shatish, daqiqa",
      allowedPs: "Qabul qilinadigan kartalar",
      partialRefundEnabled: "Bir qismini qaytarish yoqilgan",
      minAmount: "Eng kam summa, so'm",
      fiscal: "Cheklar",
      encryptionKey: "Karta tokenlari kaliti",
    },
    callbacks: {
      success: "To'lov haqida xabar (callback)",
      status: "Holat haqida xabar (webhook)",
    },
  }),
  ru: words({
    reasons: {
      1: "Покупатель отказался от оплаты",
      2: "Не оплачен вовремя",
      3: "Код из SMS трижды введён неверно",
      4: "Карты этого вида не принимаются",
      5: "Карта отклонена",
      6: "На карте недостаточно средств",
      7: "Multicard не ответил или отказал",
      8: "Блокировка истекла или снята на стороне Multicard",
      9: "Деньги возвращены покупателю через Multicard",
      10: "Заказ больше нельзя оплатить",
    },
    refusals: {
      partial_not_enabled:
        "Частичный возврат не включён на терминале. Верните всю сумму или попросите Multicard включить его.",
    },
    checks: {
      application: "Multicard узнаёт приложение",
      callback_refused: "Поддельное сообщение об оплате отклоняется",
      webhook_refused: "Статус с чужой подписью отклоняется",
    },
    settings: {
      baseUrl: "Адрес шлюза",
      applicationId: "Приложение (application_id)",
      secret: "Секретный ключ",
      storeId: "Касса (store_id)",
      mode: "Режим",
      capture: "Списание",
      holdMinutes: "Срок заморозки, минут",
      releaseBeforeMinutes: "Разморозка до истечения, минут",
      allowedPs: "Принимаемые карты",
      partialRefundEnabled: "Частичный возврат включён",
      minAmount: "Наименьшая сумма, сум",
      fiscal: "Чеки",
      encryptionKey: "Ключ токенов карт",
    },
    callbacks: {
      success: "Сообщение об оплате (callback)",
      status: "Сообщение о статусе (webhook)",
    },
  }),
  en: words({
    reasons: {
      1: "The buyer gave up",
      2: "Not paid in time",
      3: "The SMS code was wrong three times",
      4: "Cards of this kind are not accepted",
      5: "The card was declined",
      6: "Not enough money on the card",
      7: "Multicard did not answer or refused",
      8: "The hold lapsed or was released at Multicard",
      9: "Returned to the buyer through Multicard",
      10: "The order can no longer be paid",
    },
    refusals: {
      partial_not_enabled:
        "Partial refunds are not enabled on the terminal. Return the whole sum, or ask Multicard to enable them.",
    },
    checks: {
      application: "Multicard knows the application",
      callback_refused: "A tampered payment callback is refused",
      webhook_refused: "A status webhook with a wrong signature is refused",
    },
    settings: {
      baseUrl: "Gateway address",
      applicationId: "Application (application_id)",
      secret: "Secret",
      storeId: "Cash desk (store_id)",
      mode: "Mode",
      capture: "Capture",
      holdMinutes: "Hold lasts, minutes",
      releaseBeforeMinutes: "Released before it lapses, minutes",
      allowedPs: "Cards accepted",
      partialRefundEnabled: "Partial refunds enabled",
      minAmount: "Smallest sum, so'm",
      fiscal: "Receipts",
      encryptionKey: "Key of card tokens",
    },
    callbacks: { success: "Payment callback", status: "Status webhook" },
  }),
};

/** Every language says everything: a missing word does not compile. */
type Words = {
  reasons: Record<1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10, string>;
  refusals: Record<"partial_not_enabled", string>;
  checks: Record<"application" | "callback_refused" | "webhook_refused", string>;
  settings: Record<
    | "baseUrl"
    | "applicationId"
    | "secret"
    | "storeId"
    | "mode"
    | "capture"
    | "holdMinutes"
    | "releaseBeforeMinutes"
    | "allowedPs"
    | "partialRefundEnabled"
    | "minAmount"
    | "fiscal"
    | "encryptionKey",
    string
  >;
  callbacks: Record<"success" | "status", string>;
};

function words(uzcard: Words) {
  return { "payment-ledger": { providers: { uzcard } } };
}
