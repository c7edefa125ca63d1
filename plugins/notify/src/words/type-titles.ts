import type { NotifyType } from "../message-types";
import type { Locale } from "../types";

/** What each type of message is called where people switch it on and off. */
export const TYPE_TITLES: Record<NotifyType, Record<Locale, string>> = {
  login_code: { uz: "Kirish kodlari", ru: "Коды для входа", en: "Sign-in codes" },
  welcome: { uz: "Xush kelibsiz", ru: "Приветствие", en: "Welcome" },
  order_placed: { uz: "Buyurtma yozildi", ru: "Заказ оформлен", en: "Order placed" },
  order_paid: { uz: "To'lov qabul qilindi", ru: "Оплата получена", en: "Payment received" },
  order_refunded: { uz: "Pul qaytarildi", ru: "Деньги возвращены", en: "Money refunded" },
  order_cancelled: { uz: "Buyurtma bekor qilindi", ru: "Заказ отменён", en: "Order cancelled" },
  order_packed: { uz: "Buyurtma yig'ildi", ru: "Заказ собран", en: "Order packed" },
  order_on_the_way: { uz: "Buyurtma yo'lda", ru: "Заказ в пути", en: "Order on its way" },
  order_delivered: { uz: "Buyurtma yetkazildi", ru: "Заказ доставлен", en: "Order delivered" },
  prescription_decided: {
    uz: "Retsept ko'rib chiqildi",
    ru: "Рецепт рассмотрен",
    en: "Prescription decided",
  },
  low_stock: { uz: "Tovar kam qoldi", ru: "Товар заканчивается", en: "Stock runs low" },
  needs_attention: { uz: "E'tibor kerak", ru: "Требуется внимание", en: "Needs attention" },
  new_order: { uz: "Yangi buyurtma", ru: "Новый заказ", en: "New order" },
  marketing: {
    uz: "Yangiliklar va takliflar",
    ru: "Новости и предложения",
    en: "News and offers",
  },
};

export const typeTitle = (type: NotifyType, locale: Locale): string => TYPE_TITLES[type][locale];
