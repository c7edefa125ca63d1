/**
 * Payme's reasons of a cancelled transaction in words, for the admin screens of the ledger. The dashboard merges
 * them into the ledger's own dictionary, so that the ledger need not know Payme.
 */
export default {
  uz: reasons({
    1: "Payme'da oluvchi topilmadi yoki faol emas",
    2: "Pulni yechishda xato",
    3: "Tranzaksiya amalga oshmadi",
    4: "Vaqtida to'lanmadi",
    5: "Pul xaridorga qaytarildi",
    10: "Noma'lum xato",
  }),
  ru: reasons({
    1: "Получатель не найден или не активен в Payme",
    2: "Ошибка при списании денег",
    3: "Транзакция не выполнена",
    4: "Не оплачен вовремя",
    5: "Деньги возвращены покупателю",
    10: "Неизвестная ошибка",
  }),
  en: reasons({
    1: "The payee is not found or not active in Payme",
    2: "The debit failed",
    3: "The transaction failed",
    4: "Not paid in time",
    5: "Refunded to the buyer",
    10: "Unknown error",
  }),
};

/** Every language says every reason: a missing one does not compile. */
type Reasons = Record<1 | 2 | 3 | 4 | 5 | 10, string>;

function reasons(reasons: Reasons) {
  return { "payment-ledger": { providers: { payme: { reasons } } } };
}
