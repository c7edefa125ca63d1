const uz = {
  reasons: {
    "-1": "To'lov amalga oshmadi",
    "-5017": "Click to'lovni bekor qildi",
  },
  refusals: {
    no_merchant_api:
      "Do'kon Click Merchant API'ga ulanmagan. Pulni Click kabinetida qaytaring yoki sozlamalarga merchantUserId kiriting.",
    no_partial: "Click faqat to'liq summani qaytaradi.",
    month_over:
      "Click to'lovni shu oy ichida yoki keyingi oyning birinchi kunida qaytaradi. Bu to'lov eskiroq: pulni xaridorga boshqa yo'l bilan o'tkazing.",
  },
  checks: {
    prepare: "Do'kon Click so'roviga javob beradi",
    signature: "Soxta imzo rad etiladi",
    merchant_api: "Click Merchant API javob beradi",
  },
  settings: {
    serviceId: "Xizmat ID (service_id)",
    merchantId: "Merchant ID",
    merchantUserId: "Merchant API foydalanuvchisi",
    secretKey: "Maxfiy kalit",
    merchantApiSecret: "Merchant API kaliti",
    checkoutUrl: "To'lov sahifasi",
    apiUrl: "Merchant API manzili",
    cardType: "Faqat shu turdagi karta",
    fiscal: "Fiskal cheklar",
    completeErrorOnPaid: "To'langan to'lov bekor qilindi deyilsa, javob",
    allowedAddresses: "Ruxsat etilgan manzillar",
  },
  callbacks: {
    prepare: "Prepare URL (Click kabineti, xizmat sozlamalari)",
    complete: "Complete URL (Click kabineti, xizmat sozlamalari)",
  },
};

/** Every language says everything: a missing word does not compile. */
const words = (click: typeof uz) => ({ "payment-ledger": { providers: { click } } });

/**
 * Click in words, for the admin screens of the ledger: why a payment ended, why money cannot be given back, the steps of
 * the self-test, and the settings. The dashboard merges them into the ledger's own dictionary, so that the ledger need not know Click.
 */
export default {
  uz: words(uz),
  ru: words({
    reasons: {
      "-1": "Платёж не прошёл",
      "-5017": "Click отменил платёж",
    },
    refusals: {
      no_merchant_api:
        "Магазин не подключён к Merchant API Click. Верните деньги в кабинете Click или укажите merchantUserId в настройках.",
      no_partial: "Click возвращает только полную сумму.",
      month_over:
        "Click возвращает платёж в течение его месяца или в первый день следующего. Этот платёж старше: переведите деньги покупателю другим способом.",
    },
    checks: {
      prepare: "Магазин отвечает на запрос Click",
      signature: "Поддельная подпись отклоняется",
      merchant_api: "Merchant API Click отвечает",
    },
    settings: {
      serviceId: "ID сервиса (service_id)",
      merchantId: "ID мерчанта",
      merchantUserId: "Пользователь Merchant API",
      secretKey: "Секретный ключ",
      merchantApiSecret: "Ключ Merchant API",
      checkoutUrl: "Страница оплаты",
      apiUrl: "Адрес Merchant API",
      cardType: "Только карты этого вида",
      fiscal: "Фискальные чеки",
      completeErrorOnPaid: "Ответ на отмену оплаченного платежа",
      allowedAddresses: "Разрешённые адреса",
    },
    callbacks: {
      prepare: "Prepare URL (кабинет Click, настройки сервиса)",
      complete: "Complete URL (кабинет Click, настройки сервиса)",
    },
  }),
  en: words({
    reasons: {
      "-1": "The payment failed",
      "-5017": "Click cancelled the payment",
    },
    refusals: {
      no_merchant_api:
        "The shop is not connected to Click's Merchant API. Give the money back in Click's cabinet, or set merchantUserId.",
      no_partial: "Click gives back the full sum only.",
      month_over:
        "Click gives a payment back within its month, or on the first day of the next one. This one is older: transfer the money to the buyer another way.",
    },
    checks: {
      prepare: "The shop answers Click's request",
      signature: "A forged signature is refused",
      merchant_api: "Click's Merchant API answers",
    },
    settings: {
      serviceId: "Service ID (service_id)",
      merchantId: "Merchant ID",
      merchantUserId: "Merchant API user",
      secretKey: "Secret key",
      merchantApiSecret: "Merchant API key",
      checkoutUrl: "Payment page",
      apiUrl: "Merchant API address",
      cardType: "Only cards of this kind",
      fiscal: "Fiscal receipts",
      completeErrorOnPaid: "Answer to a failure of a paid payment",
      allowedAddresses: "Allowed addresses",
    },
    callbacks: {
      prepare: "Prepare URL (Click's cabinet, service settings)",
      complete: "Complete URL (Click's cabinet, service settings)",
    },
  }),
};
