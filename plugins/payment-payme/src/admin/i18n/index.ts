const uz = {
  reasons: {
    1: "Payme'da oluvchi topilmadi yoki faol emas",
    2: "Pulni yechishda xato",
    3: "Tranzaksiya amalga oshmadi",
    4: "Vaqtida to'lanmadi",
    5: "Pul xaridorga qaytarildi",
    10: "Noma'lum xato",
  },
  refusals: {
    only_in_cabinet:
      "Payme do'konga pul qaytarish imkonini bermaydi. Payme Business'da (merchant.paycom.uz) chekni toping va bekor qiling: Payme do'konga xabar beradi va buyurtma o'zi qaytarilgan bo'ladi. Faqat to'liq summa qaytadi.",
  },
  checks: {
    wrong_key_refused: "Noto'g'ri kalit rad etiladi",
    right_key_accepted: "Payme kaliti bilan so'rov do'kon daftarigacha yetib boradi",
  },
  settings: {
    merchantId: "Kassa ID",
    secretKey: "Kalit",
    testKey: "Sinov kaliti",
    accountField: "Buyurtma raqami maydoni",
    checkoutUrl: "To'lov sahifasi",
    allowRefunds: "Payme kabinetidan qaytarish mumkin",
  },
  callbacks: { endpoint: "Endpoint URL (Payme Business, kassa sozlamalari)" },
};

/** Every language says everything: a missing word does not compile. */
const words = (payme: typeof uz) => ({ "payment-ledger": { providers: { payme } } });

/**
 * Payme's words for the admin screens of the ledger: reasons of cancelled transactions, steps of the self-test, settings,
 * and why a refund cannot be made from here. The dashboard merges them into the ledger's own dictionary, so that the
 * ledger need not know Payme.
 */
export default {
  uz: words(uz),
  ru: words({
    reasons: {
      1: "Получатель не найден или не активен в Payme",
      2: "Ошибка при списании денег",
      3: "Транзакция не выполнена",
      4: "Не оплачен вовремя",
      5: "Деньги возвращены покупателю",
      10: "Неизвестная ошибка",
    },
    refusals: {
      only_in_cabinet:
        "Payme не даёт магазину возвращать деньги. Найдите чек в Payme Business (merchant.paycom.uz) и отмените его: Payme сообщит магазину, и заказ сам станет возвращённым. Вернуть можно только всю сумму.",
    },
    checks: {
      wrong_key_refused: "Неверный ключ отклоняется",
      right_key_accepted: "Запрос с ключом Payme доходит до журнала платежей",
    },
    settings: {
      merchantId: "ID кассы",
      secretKey: "Ключ",
      testKey: "Тестовый ключ",
      accountField: "Поле с номером заказа",
      checkoutUrl: "Страница оплаты",
      allowRefunds: "Возврат из кабинета Payme разрешён",
    },
    callbacks: { endpoint: "Endpoint URL (Payme Business, настройки кассы)" },
  }),
  en: words({
    reasons: {
      1: "The payee is not found or not active in Payme",
      2: "The debit failed",
      3: "The transaction failed",
      4: "Not paid in time",
      5: "Refunded to the buyer",
      10: "Unknown error",
    },
    refusals: {
      only_in_cabinet:
        "Payme does not let a shop give money back. Find the receipt in Payme Business (merchant.paycom.uz) and cancel it: Payme tells the shop, and the order becomes refunded by itself. Only the full sum can go back.",
    },
    checks: {
      wrong_key_refused: "A wrong key is refused",
      right_key_accepted: "A call with Payme's key reaches the ledger",
    },
    settings: {
      merchantId: "Cashbox id",
      secretKey: "Key",
      testKey: "Test key",
      accountField: "Field of the order number",
      checkoutUrl: "Payment page",
      allowRefunds: "Refunds from the Payme cabinet allowed",
    },
    callbacks: { endpoint: "Endpoint URL (Payme Business, settings of the cashbox)" },
  }),
};
