/** What the bot says, in Uzbek. `{name}` is filled in. */
export const uz = {
  welcome:
    "Assalomu alaykum! Bu do'kon boti. Buyurtmalar haqida xabar olish uchun do'kon saytida hisobingizga kiring va «Telegram'ni ulash» tugmasini bosing.",
  linked:
    "✅ Telegram ulandi. Endi buyurtmalaringiz haqida shu yerga yozamiz.\n\n/orders — buyurtmalarim\n/stop — uzish\n/help — yordam",
  link_bad:
    "Bu havola eskirgan yoki ishlatilgan. Saytdagi hisobingizda «Telegram'ni ulash» tugmasini qayta bosing.",
  unlinked: "Telegram uzildi. Bu yerga boshqa xabar yubormaymiz.",
  linked_elsewhere:
    "Hisobingiz boshqa Telegram'ga ulandi, bu yerga boshqa yozmaymiz. Buni siz qilmagan bo'lsangiz, do'kon saytida «Hamma joydan chiqish» tugmasini bosing.",
  not_linked: "Bu chat hech qaysi hisobga ulanmagan.",
  help: "/orders — oxirgi buyurtmalar\n/stop — Telegram'ni uzish\n/help — yordam\n\nSavolingiz bo'lsa, shu yerga yozing: do'kon xodimlari javob beradi.",
  menu: { orders: "Oxirgi buyurtmalar", stop: "Telegram'ni uzish", help: "Yordam" },
  orders_title: "Oxirgi buyurtmalaringiz:",
  orders_none: "Sizda hali buyurtma yo'q.",
  order_line: "№ {number} — {state}, {total}",
  states: {
    awaiting: "to'lov kutilmoqda",
    paid: "to'langan",
    accepted: "qabul qilingan",
    packed: "yig'ilgan",
    on_the_way: "yo'lda",
    delivered: "yetkazilgan",
    refunded: "pul qaytarilgan",
    cancelled: "bekor qilingan",
  },
  support_sent: "Xabaringiz do'kon xodimlariga yuborildi.",
  support_none:
    "Hozir bu yerda javob beradigan xodim yo'q. Do'kon saytidagi telefonga qo'ng'iroq qiling.",
  text_only: "Faqat matnli xabarlarni yetkaza olaman.",
  support_answer: "💬 {text}",
  thread_guest: "Mehmon",
  thread_title: "👤 {title}",
  thread_reply_hint: "Javob berish uchun shu xabarga «Javob berish» bilan yozing.",
  thread_closed: "Suhbat yopildi.",
  thread_lost: "Xaridor botni to'sgan: javob yetib bormadi.",
  thread_text_only: "Faqat matn yetkaziladi.",
  group_bound: {
    orders: "✅ Yangi buyurtmalar shu guruhga keladi.",
    alerts: "✅ Ogohlantirishlar shu guruhga keladi.",
    support: "✅ Xaridorlar savollari shu guruhga keladi.",
  },
  group_bad: "Buyruq eskirgan yoki ishlatilgan. Admin panelida yangisini oling.",
  group_test: "Sinov xabari: guruh ulangan.",
  buttons: { accept_order: "✅ Qabul qilish", reject_order: "✕ Rad etish" },
  decision: {
    accepted: "✅ № {number}: {name} qabul qildi",
    rejected: "✕ № {number}: {name} rad etdi, buyurtma bekor qilindi",
    already_accepted: "{name} allaqachon qabul qilgan",
    already_rejected: "{name} allaqachon rad etgan",
    deciding: "{name} hozir hal qilyapti",
    not_here: "Bu tugma faqat ulangan guruh a'zolari uchun",
    member_unknown: "A'zoligingizni tekshirib bo'lmadi. Botni guruh administratori qiling",
    gone: "Bunday buyurtma yo'q",
    cancelled: "Buyurtma avval bekor qilingan",
    paid: "Buyurtma to'langan. Avval admin panelida pulni qaytaring",
    handed_over: "Buyurtma yig'ilgan yoki topshirilgan: uni admin panelida bekor qiling",
    failed: "Bajarib bo'lmadi. Admin panelida urinib ko'ring",
  },
};

/** Every language says everything: a missing word does not compile. */
export type Texts = typeof uz;
