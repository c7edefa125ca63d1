import type { Locale } from "../types";
import type { DecisionCode } from "./decision-codes";

/** Why a line is not given, in words for the customer. */
export const REASON_WORDS: Record<DecisionCode, Record<Locale, string>> = {
  illegible: {
    uz: "Retseptni o'qib bo'lmadi",
    ru: "Рецепт не удалось прочитать",
    en: "The prescription could not be read",
  },
  expired: {
    uz: "Retseptning muddati o'tgan",
    ru: "Срок действия рецепта истёк",
    en: "The prescription has expired",
  },
  wrong_patient: {
    uz: "Retsept boshqa odamga yozilgan",
    ru: "Рецепт выписан на другого человека",
    en: "The prescription is for another person",
  },
  missing_signature_or_seal: {
    uz: "Shifokorning imzosi yoki muhri yo'q",
    ru: "Нет подписи или печати врача",
    en: "The doctor's signature or seal is missing",
  },
  missing_date: {
    uz: "Retseptda sana yo'q",
    ru: "На рецепте нет даты",
    en: "The prescription has no date",
  },
  not_registered_medicine: {
    uz: "Bu dori O'zbekistonda ro'yxatdan o'tmagan",
    ru: "Это лекарство не зарегистрировано в Узбекистане",
    en: "This medicine is not registered in Uzbekistan",
  },
  dose_concern: {
    uz: "Dozani shifokor bilan aniqlashtiring",
    ru: "Уточните дозу у врача",
    en: "Please check the dose with your doctor",
  },
  interaction_concern: {
    uz: "Dorilarning birga qabul qilinishini shifokor bilan aniqlashtiring",
    ru: "Уточните у врача, можно ли принимать эти лекарства вместе",
    en: "Please ask your doctor whether these medicines go together",
  },
  quantity_exceeds: {
    uz: "Miqdori retseptdagidan ko'p",
    ru: "Количество больше, чем в рецепте",
    en: "The quantity is more than was prescribed",
  },
  duplicate_use: {
    uz: "Bu retsept bo'yicha dori allaqachon berilgan",
    ru: "По этому рецепту лекарство уже отпущено",
    en: "This prescription has been used already",
  },
  suspected_forgery: {
    uz: "Retseptni tasdiqlab bo'lmadi. Dorixonaga murojaat qiling.",
    ru: "Рецепт не удалось подтвердить. Обратитесь в аптеку.",
    en: "The prescription could not be confirmed. Please contact the pharmacy.",
  },
  forbidden_remote: {
    uz: "Bu dori internet orqali berilmaydi",
    ru: "Это лекарство не отпускается через интернет",
    en: "This medicine is not dispensed online",
  },
  e_prescription_required: {
    uz: "Bu dori uchun elektron retsept kerak",
    ru: "Для этого лекарства нужен электронный рецепт",
    en: "This medicine needs an electronic prescription",
  },
  out_of_stock: {
    uz: "Dori hozir yo'q",
    ru: "Лекарства сейчас нет в наличии",
    en: "The medicine is out of stock",
  },
  other: {
    uz: "Dorixonachi izoh qoldirgan",
    ru: "Фармацевт оставил пояснение",
    en: "The pharmacist left a note",
  },
};
