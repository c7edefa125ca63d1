/**
 * Click in words, for the admin screens of the ledger: why a payment ended, why money cannot be given back, and what a
 * self-test looks at. The dashboard merges them into the ledger's own dictionary, so that the ledger need not know Click.
 */
export default {
  uz: words({
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
  }),
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
  }),
};

/** Every language says everything: a missing word does not compile. */
type Words = {
  reasons: Record<"-1" | "-5017", string>;
  refusals: Record<"no_merchant_api" | "no_partial" | "month_over", string>;
  checks: Record<"prepare" | "signature" | "merchant_api", string>;
};

function words(click: Words) {
  return { "payment-ledger": { providers: { click } } };
}
