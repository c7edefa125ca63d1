import type { Template } from "./template";

/** News for the people of the shop. */
export const STAFF = {
  new_order: {
    sample: { number: "1042", sum: "150 000" },
    uz: {
      sms: null,
      title: "Yangi buyurtma: {number}",
      text: "{sum} so'm, to'langan.",
    },
    ru: {
      sms: null,
      title: "Новый заказ: {number}",
      text: "{sum} сум, оплачен.",
    },
    en: {
      sms: null,
      title: "New order: {number}",
      text: "{sum} so'm, paid.",
    },
  },
  new_order_cash: {
    sample: { number: "1042", sum: "150 000" },
    uz: {
      sms: null,
      title: "Yangi buyurtma: {number}",
      text: "{sum} so'm, yetkazilganda naqd to'lanadi.",
    },
    ru: {
      sms: null,
      title: "Новый заказ: {number}",
      text: "{sum} сум, оплата наличными при получении.",
    },
    en: {
      sms: null,
      title: "New order: {number}",
      text: "{sum} so'm, cash on delivery.",
    },
  },
  new_order_counter: {
    sample: { number: "1042", sum: "150 000" },
    uz: {
      sms: null,
      title: "Yangi buyurtma: {number}",
      text: "{sum} so'm, dorixonada olib ketishda to'lanadi.",
    },
    ru: {
      sms: null,
      title: "Новый заказ: {number}",
      text: "{sum} сум, самовывоз, оплата в аптеке.",
    },
    en: {
      sms: null,
      title: "New order: {number}",
      text: "{sum} so'm, picked up and paid at the pharmacy.",
    },
  },
  low_stock: {
    sample: { sku: "A-100", left: "3" },
    uz: { sms: null, title: "Kam qoldi: {sku}", text: "Omborda {left} dona qoldi." },
    ru: { sms: null, title: "Заканчивается: {sku}", text: "На складе осталось {left} шт." },
    en: { sms: null, title: "Running low: {sku}", text: "{left} left in stock." },
  },
  needs_attention: {
    sample: { ref: "1042" },
    uz: {
      sms: null,
      title: "E'tibor kerak",
      text: "O'z-o'zidan tuzalmaydigan ish bor: {ref}. Admin panelini oching.",
    },
    ru: {
      sms: null,
      title: "Требуется внимание",
      text: "Есть дело, которое не решится само: {ref}. Откройте админ-панель.",
    },
    en: {
      sms: null,
      title: "Needs attention",
      text: "Something will not mend itself: {ref}. Open the admin.",
    },
  },
  needs_attention_payment: {
    sample: { ref: "1042" },
    uz: {
      sms: null,
      title: "To'lov e'tibor talab qiladi",
      text: "{ref}-buyurtma to'lovini ko'ring: Uz to'lovlar, E'tibor kerak.",
    },
    ru: {
      sms: null,
      title: "Платёж требует внимания",
      text: "Посмотрите платёж заказа {ref}: раздел платежей, «Требует внимания».",
    },
    en: {
      sms: null,
      title: "A payment needs attention",
      text: "Look at the payment of order {ref}: payments, Needs attention.",
    },
  },
  needs_attention_template: {
    sample: { ref: "order_paid (uz)" },
    uz: {
      sms: null,
      title: "SMS matni tasdiqlanmagan",
      text: "{ref}: operator bu matnni hali tasdiqlamagan, SMS ketmayapti. Uni moderatsiyaga yuboring.",
    },
    ru: {
      sms: null,
      title: "Текст SMS не одобрен",
      text: "{ref}: оператор ещё не одобрил этот текст, SMS не уходят. Отправьте его на модерацию.",
    },
    en: {
      sms: null,
      title: "An SMS text is not approved",
      text: "{ref}: the operator has not approved this text, no SMS leaves. Submit it for moderation.",
    },
  },
  needs_attention_balance: {
    sample: { ref: "40 000" },
    uz: {
      sms: null,
      title: "SMS hisobida pul kam",
      text: "{ref} so'm qoldi. Hisobni to'ldiring, aks holda kodlar va xabarlar ketmay qoladi.",
    },
    ru: {
      sms: null,
      title: "На счёте СМС мало денег",
      text: "Осталось {ref} сум. Пополните счёт, иначе коды и сообщения перестанут уходить.",
    },
    en: {
      sms: null,
      title: "The SMS account runs low",
      text: "{ref} so'm are left. Top it up, or codes and messages will stop.",
    },
  },
  needs_attention_reading: {
    sample: { ref: "1042" },
    uz: {
      sms: null,
      title: "Retsept favqulodda ochildi",
      text: "{ref}-retseptni odatda ko'ra olmaydigan xodim ochdi. Sababini retsept tarixidan ko'ring.",
    },
    ru: {
      sms: null,
      title: "Рецепт открыт в особом порядке",
      text: "Рецепт {ref} открыл сотрудник, которому он обычно недоступен. Причина в истории рецепта.",
    },
    en: {
      sms: null,
      title: "A prescription was opened by breaking the glass",
      text: "Prescription {ref} was opened by somebody who may not read it otherwise. The reason is in its story.",
    },
  },
} satisfies Record<string, Template>;
