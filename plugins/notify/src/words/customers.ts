import type { Template } from "./template";

const order = { number: "1042" };
const link = { link: "dorixona.uz/t/7K3M9QXW", url: "https://dorixona.uz/t/7K3M9QXW" };
const money = { ...order, sum: "150 000" };

/** News for a customer. The currency of a `{sum}` is in the words: moderators of SMS see it as part of the text. */
export const CUSTOMERS = {
  welcome: {
    sample: {},
    uz: {
      sms: "{shop}: xush kelibsiz! Akkauntingiz ochildi.",
      title: "Xush kelibsiz!",
      text: "Akkauntingiz ochildi. Buyurtmalaringiz, manzillaringiz va xabarlaringiz endi bir joyda.",
    },
    ru: {
      sms: "{shop}: добро пожаловать! Ваш аккаунт открыт.",
      title: "Добро пожаловать!",
      text: "Ваш аккаунт открыт. Заказы, адреса и сообщения теперь в одном месте.",
    },
    en: {
      sms: "{shop}: welcome! Your account is ready.",
      title: "Welcome!",
      text: "Your account is ready. Your orders, addresses and messages are now in one place.",
    },
  },
  order_placed: {
    sample: money,
    uz: {
      sms: "{shop}: {number}-buyurtma yozildi, {sum} so'm. To'lov kutilmoqda.",
      title: "{number}-buyurtma yozildi",
      text: "Summa: {sum} so'm. Buyurtma to'lovni kutmoqda: to'langach, uni yig'a boshlaymiz.",
    },
    ru: {
      sms: "{shop}: заказ {number} оформлен, {sum} сум. Ждём оплату.",
      title: "Заказ {number} оформлен",
      text: "Сумма: {sum} сум. Заказ ждёт оплаты: как только она придёт, начнём собирать.",
    },
    en: {
      sms: "{shop}: order {number} is placed, {sum} so'm. Waiting for payment.",
      title: "Order {number} is placed",
      text: "Total: {sum} so'm. The order waits for its payment; then we start packing it.",
    },
  },
  order_placed_cash: {
    sample: money,
    uz: {
      sms: "{shop}: {number}-buyurtma qabul qilindi, {sum} so'm. To'lov yetkazilganda.",
      title: "{number}-buyurtma qabul qilindi",
      text: "Summa: {sum} so'm. Buyurtma yetkazilganda to'laysiz.",
    },
    ru: {
      sms: "{shop}: заказ {number} принят, {sum} сум. Оплата при получении.",
      title: "Заказ {number} принят",
      text: "Сумма: {sum} сум. Оплатите при получении.",
    },
    en: {
      sms: "{shop}: order {number} is accepted, {sum} so'm. You pay on delivery.",
      title: "Order {number} is accepted",
      text: "Total: {sum} so'm. You pay on delivery.",
    },
  },
  order_placed_counter: {
    sample: money,
    uz: {
      sms: "{shop}: {number}-buyurtma qabul qilindi, {sum} so'm. To'lov dorixonada, olib ketishda.",
      title: "{number}-buyurtma qabul qilindi",
      text: "Summa: {sum} so'm. Dorixonada, buyurtmani olib ketayotganda to'laysiz.",
    },
    ru: {
      sms: "{shop}: заказ {number}, {sum} сум. Оплата в аптеке при выдаче.",
      title: "Заказ {number} принят",
      text: "Сумма: {sum} сум. Оплатите в аптеке, когда будете забирать заказ.",
    },
    en: {
      sms: "{shop}: order {number} is accepted, {sum} so'm. You pay at the pharmacy when you pick it up.",
      title: "Order {number} is accepted",
      text: "Total: {sum} so'm. You pay at the pharmacy when you pick the order up.",
    },
  },
  order_paid: {
    sample: money,
    uz: {
      sms: "{shop}: {number}-buyurtma uchun {sum} so'm to'landi. Rahmat!",
      title: "{number}-buyurtma to'landi",
      text: "{sum} so'm qabul qilindi. Rahmat!",
    },
    ru: {
      sms: "{shop}: заказ {number} оплачен, {sum} сум. Спасибо!",
      title: "Заказ {number} оплачен",
      text: "Получили {sum} сум. Спасибо!",
    },
    en: {
      sms: "{shop}: {sum} so'm received for order {number}. Thank you!",
      title: "Order {number} is paid",
      text: "We received {sum} so'm. Thank you!",
    },
  },
  order_refunded: {
    sample: money,
    uz: {
      sms: "{shop}: {number}-buyurtma bo'yicha {sum} so'm qaytarildi.",
      title: "{number}-buyurtma bo'yicha pul qaytarildi",
      text: "{sum} so'm qaytarildi. Kartaga qachon tushishi bankingizga bog'liq.",
    },
    ru: {
      sms: "{shop}: по заказу {number} возвращено {sum} сум.",
      title: "Возврат по заказу {number}",
      text: "Вернули {sum} сум. Когда деньги придут на карту, зависит от вашего банка.",
    },
    en: {
      sms: "{shop}: {sum} so'm refunded for order {number}.",
      title: "Refund for order {number}",
      text: "We returned {sum} so'm. When it reaches your card depends on your bank.",
    },
  },
  order_cancelled: {
    sample: order,
    uz: {
      sms: "{shop}: {number}-buyurtma bekor qilindi.",
      title: "{number}-buyurtma bekor qilindi",
      text: "Agar to'lagan bo'lsangiz, pul qaytariladi va bu haqda alohida yozamiz.",
    },
    ru: {
      sms: "{shop}: заказ {number} отменён.",
      title: "Заказ {number} отменён",
      text: "Если вы его оплатили, деньги вернутся, и мы напишем об этом отдельно.",
    },
    en: {
      sms: "{shop}: order {number} is cancelled.",
      title: "Order {number} is cancelled",
      text: "If you have paid for it, the money goes back, and we will write to you about it.",
    },
  },
  order_packed: {
    sample: order,
    uz: {
      sms: "{shop}: {number}-buyurtma yig'ildi.",
      title: "{number}-buyurtma yig'ildi",
      text: "Buyurtma yig'ildi, tez orada jo'natamiz.",
    },
    ru: {
      sms: "{shop}: заказ {number} собран.",
      title: "Заказ {number} собран",
      text: "Заказ собран, скоро отправим.",
    },
    en: {
      sms: "{shop}: order {number} is packed.",
      title: "Order {number} is packed",
      text: "The order is packed and leaves soon.",
    },
  },
  order_on_the_way: {
    sample: order,
    uz: {
      sms: "{shop}: {number}-buyurtma yo'lda. Telefoningiz yoningizda bo'lsin.",
      title: "{number}-buyurtma yo'lda",
      text: "Kuryer yo'lga chiqdi. Telefoningiz yoningizda bo'lsin.",
    },
    ru: {
      sms: "{shop}: заказ {number} в пути. Будьте на связи.",
      title: "Заказ {number} в пути",
      text: "Курьер выехал. Будьте, пожалуйста, на связи.",
    },
    en: {
      sms: "{shop}: order {number} is on its way. Please keep your phone near.",
      title: "Order {number} is on its way",
      text: "The courier has left. Please keep your phone near.",
    },
  },
  order_on_the_way_link: {
    sample: { ...order, ...link },
    uz: {
      sms: "{shop}: {number}-buyurtma yo'lda: {link}",
      title: "{number}-buyurtma yo'lda",
      text: "Buyurtmangiz yo'lga chiqdi. Qayerda ekanini ko'ring: {url}\n\nTelefoningiz yoningizda bo'lsin.",
    },
    ru: {
      sms: "{shop}: заказ {number} в пути: {link}",
      title: "Заказ {number} в пути",
      text: "Ваш заказ уже едет. Посмотрите, где он: {url}\n\nБудьте, пожалуйста, на связи.",
    },
    en: {
      sms: "{shop}: order {number} is on its way: {link}",
      title: "Order {number} is on its way",
      text: "Your order has left. See where it is: {url}\n\nPlease keep your phone near.",
    },
  },
  order_on_the_way_parcel: {
    sample: { ...order, ...link, handover: "4821" },
    uz: {
      sms: "{shop}: {number}-buyurtma yo'lda: {link} Kuryerga kod: {handover}",
      title: "{number}-buyurtma yo'lda",
      text:
        "Kuryer yo'lga chiqdi. Qayerda ekanini ko'ring: {url}\n\n" +
        "Kod: {handover}. Uni kuryerga faqat buyurtmani qo'lingizga olganda ayting.",
    },
    ru: {
      sms: "{shop}: заказ {number} в пути {link} код {handover}",
      title: "Заказ {number} в пути",
      text:
        "Курьер выехал. Посмотрите, где он: {url}\n\n" +
        "Код: {handover}. Назовите его курьеру, только когда заказ у вас в руках.",
    },
    en: {
      sms: "{shop}: order {number} is on its way: {link} Code for the courier: {handover}",
      title: "Order {number} is on its way",
      text:
        "The courier has left. See where they are: {url}\n\n" +
        "Code: {handover}. Tell it to the courier only when the order is in your hands.",
    },
  },
  order_delivered: {
    sample: order,
    uz: {
      sms: "{shop}: {number}-buyurtma yetkazildi. Rahmat!",
      title: "{number}-buyurtma yetkazildi",
      text: "Xaridingiz uchun rahmat! Savolingiz bo'lsa, bizga yozing.",
    },
    ru: {
      sms: "{shop}: заказ {number} доставлен. Спасибо!",
      title: "Заказ {number} доставлен",
      text: "Спасибо за покупку! Если есть вопросы, напишите нам.",
    },
    en: {
      sms: "{shop}: order {number} is delivered. Thank you!",
      title: "Order {number} is delivered",
      text: "Thank you for shopping with us! If you have a question, write to us.",
    },
  },
  prescription_decided: {
    sample: {},
    uz: {
      sms: "{shop}: so'rovingiz ko'rib chiqildi. Javobi kabinetingizda.",
      title: "Retseptingiz ko'rib chiqildi",
      text: "Farmatsevt qarori kabinetingizda.",
    },
    ru: {
      sms: "{shop}: ваш запрос рассмотрен. Ответ в личном кабинете.",
      title: "Ваш рецепт рассмотрен",
      text: "Решение фармацевта в вашем личном кабинете.",
    },
    en: {
      sms: "{shop}: your request has been looked at. The answer is in your account.",
      title: "Your prescription has been looked at",
      text: "The pharmacist's decision is in your account.",
    },
  },
  prescription_decided_asks: {
    sample: { number: "1042" },
    uz: {
      sms: "{shop}: {number}-so'rovingiz bo'yicha savol bor. Javobni kabinetingizda kutamiz.",
      title: "{number}-retsept bo'yicha savol bor",
      text: "Farmatsevt sizdan javob yoki yana bir sahifa kutmoqda. Kabinetingizni oching.",
    },
    ru: {
      sms: "{shop}: вопрос по запросу {number}. Ответьте в кабинете.",
      title: "Вопрос по рецепту {number}",
      text: "Фармацевт ждёт от вас ответа или ещё одной страницы. Откройте личный кабинет.",
    },
    en: {
      sms: "{shop}: there is a question about your request {number}. Please answer in your account.",
      title: "A question about prescription {number}",
      text: "The pharmacist waits for a word of yours, or another page. Open your account.",
    },
  },
  prescription_decided_expired: {
    sample: { number: "1042" },
    uz: {
      sms: "{shop}: {number}-so'rovingizning muddati tugadi.",
      title: "{number}-retseptning muddati tugadi",
      text: "Endi u bo'yicha band qilib bo'lmaydi. Kerak bo'lsa, yangi retsept yuboring.",
    },
    ru: {
      sms: "{shop}: срок запроса {number} истёк.",
      title: "Срок рецепта {number} истёк",
      text: "Забронировать по нему больше нельзя. Если нужно, отправьте новый рецепт.",
    },
    en: {
      sms: "{shop}: the time of your request {number} is over.",
      title: "The time of prescription {number} is over",
      text: "Nothing can be reserved on it any more. Hand in a new one if you need to.",
    },
  },
  prescription_decided_withdrawn: {
    sample: { number: "1042" },
    uz: {
      sms: "{shop}: {number}-so'rov bo'yicha qaror o'zgardi. Kabinetingizga qarang.",
      title: "{number}-retsept bo'yicha qaror o'zgardi",
      text: "Farmatsevt roziligini qaytarib oldi, band qilingan narsa bekor qilindi. Savol bo'lsa, bizga yozing.",
    },
    ru: {
      sms: "{shop}: решение по запросу {number} изменено, см. кабинет.",
      title: "Решение по рецепту {number} изменено",
      text: "Фармацевт отозвал одобрение, бронь отменена. Если есть вопросы, напишите нам.",
    },
    en: {
      sms: "{shop}: the decision on your request {number} has changed. See your account.",
      title: "The decision on prescription {number} has changed",
      text: "The pharmacist has withdrawn the approval, and the reservation is cancelled. Write to us if you have a question.",
    },
  },
  prescription_decided_deadline: {
    sample: { number: "1042", time: "18:30" },
    uz: {
      sms: "{shop}: {number}-buyurtma sizni {time} gacha kutadi.",
      title: "{number}-buyurtma {time} gacha kutadi",
      text: "Keyin u bekor bo'ladi. Kelganda retseptning aslini yoki elektron retsept raqamini oling.",
    },
    ru: {
      sms: "{shop}: заказ {number} ждёт вас до {time}.",
      title: "Заказ {number} ждёт до {time}",
      text: "Потом бронь снимется. Возьмите с собой оригинал рецепта или номер электронного.",
    },
    en: {
      sms: "{shop}: order {number} waits for you until {time}.",
      title: "Order {number} waits until {time}",
      text: "After that it is cancelled. Bring the original of the prescription, or the number of the electronic one.",
    },
  },
} satisfies Record<string, Template>;
