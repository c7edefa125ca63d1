import type { Locale } from "../types";

/** What refusals at the counter say. None names a medicine. */
export const COUNTER_WORDS = {
  series_differs: {
    uz: "Bu seriyaning yaroqlilik muddati dorixona hisobida boshqacha. Qadoqqa qarang.",
    ru: "У этой серии в учёте аптеки другой срок годности. Посмотрите на упаковку.",
    en: "The pharmacy knows another last day of use of this series. Look at the pack.",
  },
  order_not_found: {
    uz: "Bunday band qilingan buyurtma topilmadi",
    ru: "Такой брони не найдено",
    en: "No reservation was found by this number",
  },
  reservation_over: {
    uz: "Bu buyurtma uchun band qilingan dori qolmagan",
    ru: "По этому заказу ничего не забронировано",
    en: "Nothing is reserved for this order any more",
  },
  nothing_handed: {
    uz: "Hech narsa berilmadi. Xaridor olmasa, buyurtmani bekor qiling.",
    ru: "Ничего не выдано. Если покупатель отказался, отмените заказ.",
    en: "Nothing is handed over. If the customer takes nothing, cancel the order.",
  },
  original_not_checked: {
    uz: "Retseptning aslini ko'ring va belgilang",
    ru: "Посмотрите оригинал рецепта и отметьте это",
    en: "Look at the original of the prescription and say so",
  },
  e_rx_not_checked: {
    uz: "Elektron retseptni tekshiring va belgilang",
    ru: "Проверьте электронный рецепт и отметьте это",
    en: "Check the electronic prescription and say so",
  },
  e_rx_number_differs: {
    uz: "Elektron retsept raqami tasdiqlangan raqamga to'g'ri kelmaydi",
    ru: "Номер электронного рецепта не тот, по которому он одобрен",
    en: "It was approved by another number of an electronic prescription",
  },
  e_rx_not_found: {
    uz: "Bunday raqamli elektron retsept topilmadi",
    ru: "Электронный рецепт с таким номером не найден",
    en: "There is no electronic prescription of this number",
  },
  e_rx_taken: {
    uz: "Bu elektron retsept bo'yicha boshqa dorixonada dori berilgan yoki berilmoqda",
    ru: "По этому электронному рецепту лекарство уже выдаёт другая аптека",
    en: "Another pharmacy hands this electronic prescription over, or has",
  },
  payment_differs: {
    uz: "Bu buyurtma boshqa yo'l bilan to'lanadi",
    ru: "Этот заказ оплачивается другим способом",
    en: "This order is paid in another way",
  },
  order_being_edited: {
    uz: "Buyurtma hozir o'zgartirilmoqda. Avval o'zgarishni tugating.",
    ru: "Заказ сейчас редактируется. Сначала завершите изменение.",
    en: "The order is being edited. Finish that first.",
  },
  order_exceeds_prescription: {
    uz: "Buyurtmada retseptli dori retseptdagidan ko'p. Avval ortig'ini buyurtmadan olib tashlang.",
    ru: "В заказе рецептурных лекарств больше, чем по рецепту. Сначала уберите лишнее из заказа.",
    en: "The order holds more prescription items than its prescriptions give. Take the rest out of it first.",
  },
  already_handed_over: {
    uz: "Bu buyurtma bo'yicha dori allaqachon berilgan",
    ru: "По этому заказу лекарства уже выданы",
    en: "This order has been handed over already",
  },
  legal_hold: {
    uz: "Bu retsept hozir o'chirilmaydi: u bo'yicha tekshiruv bor",
    ru: "Этот рецепт сейчас удалить нельзя: по нему идёт проверка",
    en: "This prescription cannot be deleted at present: it is being looked into",
  },
  dispensed_kept: {
    uz: "Bu retsept bo'yicha dori berilgan. Dorixona bunday yozuvlarni qonunga ko'ra saqlaydi.",
    ru: "По этому рецепту лекарство выдано. Такие записи аптека хранит по закону.",
    en: "Items were handed over on this prescription. The pharmacy keeps such records by law.",
  },
  not_dispensed: {
    uz: "Buyurtmada retseptli dori bor: uni avval dorixonachi topshiradi",
    ru: "В заказе рецептурное лекарство: сначала его отпускает фармацевт",
    en: "The order holds prescription items: a pharmacist hands them over first",
  },
} satisfies Record<string, Record<Locale, string>>;
