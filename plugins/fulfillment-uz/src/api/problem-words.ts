import type { DeliveryProblemCode, Words } from "./wire";

type Code = DeliveryProblemCode | "delivery_price_changed" | "delivery_not_offered";

/** What went wrong and what to do about it. */
export const PROBLEMS: Record<Code, Words> = {
  invalid: {
    uz: "So'rov noto'g'ri",
    ru: "Запрос составлен неверно",
    en: "The request is wrong",
  },
  polygon_crosses: {
    uz: "Xaritadagi chegara o'zini kesib o'tmoqda. Uni qaytadan chizing.",
    ru: "Граница на карте пересекает сама себя. Нарисуйте её заново.",
    en: "The outline on the map crosses itself. Draw it again.",
  },
  polygon_small: {
    uz: "Xaritadagi hudud juda kichik. Uni kattaroq chizing.",
    ru: "Область на карте слишком мала. Нарисуйте её больше.",
    en: "The area on the map is too small. Draw a larger one.",
  },
  polygon_division_missing: {
    uz: "Xaritadagi chizma qaysi viloyat manzillari uchun ekanini belgilang.",
    ru: "Отметьте, для адресов какой области действует рисунок на карте.",
    en: "Choose the region whose addresses the drawing on the map is for.",
  },
  price_negative: {
    uz: "Narx noldan past bo'lmaydi.",
    ru: "Цена не может быть ниже нуля.",
    en: "A price cannot be below zero.",
  },
  price_over_limit: {
    uz: "Narx ruxsat etilganidan yuqori. Nollar sonini tekshiring.",
    ru: "Цена выше допустимой. Проверьте число нулей.",
    en: "The price is above the limit. Check the number of zeros.",
  },
  zone_overlap: {
    uz: "Bu hudud boshqa zonada bor. Uni avval o'sha zonadan olib tashlang.",
    ru: "Это место уже входит в другую зону. Сначала уберите его оттуда.",
    en: "This place is in another zone already. Take it out of that zone first.",
  },
  unknown_division: {
    uz: "Bunday viloyat yo'q. Uni ro'yxatdan tanlang.",
    ru: "Такой области нет. Выберите её из списка.",
    en: "There is no such region. Choose it from the list.",
  },
  unknown_district: {
    uz: "Bunday tuman yo'q. Uni ro'yxatdan tanlang.",
    ru: "Такого района нет. Выберите его из списка.",
    en: "There is no such district. Choose it from the list.",
  },
  unknown_stock_location: {
    uz: "Bunday ombor yo'q. Uni ro'yxatdan tanlang.",
    ru: "Такого склада нет. Выберите его из списка.",
    en: "There is no such stock location. Choose it from the list.",
  },
  zone_not_found: {
    uz: "Bu zona endi yo'q. Sahifani yangilang.",
    ru: "Этой зоны больше нет. Обновите страницу.",
    en: "This zone is no longer there. Reload the page.",
  },
  pickup_point_not_found: {
    uz: "Bu olib ketish joyi endi yo'q. Sahifani yangilang.",
    ru: "Этого пункта выдачи больше нет. Обновите страницу.",
    en: "This pick-up point is no longer there. Reload the page.",
  },
  cart_not_found: {
    uz: "Savat topilmadi.",
    ru: "Корзина не найдена.",
    en: "The cart was not found.",
  },
  zone_changed: {
    uz: "Zonani hozirgina boshqa xodim o'zgartirdi. Yangi holatini ko'rib, qaytadan kiriting.",
    ru: "Зону только что изменил другой сотрудник. Посмотрите, что в ней теперь, и повторите.",
    en: "Somebody else has just changed this zone. Look at it as it is now and try again.",
  },
  default_zone_stays: {
    uz: "Bu zona mamlakatning qolgan qismiga xizmat qiladi, uni o'chirib bo'lmaydi.",
    ru: "Эта зона обслуживает остальную страну, её нельзя удалить.",
    en: "This zone serves the rest of the country and cannot be deleted.",
  },
  pin_outside: {
    uz: "Xaritadagi belgi O'zbekistondan tashqarida. Uni qaytadan qo'ying.",
    ru: "Отметка на карте находится за пределами Узбекистана. Поставьте её заново.",
    en: "The pin on the map is outside Uzbekistan. Set it again.",
  },
  landmark_long: {
    uz: "Mo'ljal 200 belgidan oshmasin.",
    ru: "Ориентир должен быть не длиннее 200 знаков.",
    en: "A landmark has 200 characters at most.",
  },
  too_many_requests: {
    uz: "So'rovlar juda ko'p. Bir daqiqadan keyin urinib ko'ring.",
    ru: "Слишком много запросов. Попробуйте через минуту.",
    en: "Too many requests. Try again in a minute.",
  },
  delivery_price_changed: {
    uz: "Yetkazib berish narxi o'zgardi. Yangi narxni ko'rib, buyurtmani qayta tasdiqlang.",
    ru: "Цена доставки изменилась. Посмотрите новую цену и подтвердите заказ ещё раз.",
    en: "The price of delivery has changed. Look at the new price and confirm the order again.",
  },
  delivery_not_offered: {
    uz: "Tanlangan yetkazib berish usuli bu manzilga endi yo'q. Boshqa usulni tanlang.",
    ru: "Выбранной доставки по этому адресу больше нет. Выберите другую.",
    en: "The chosen delivery is no longer offered at this address. Choose another one.",
  },
};
