import type { Text } from "../text";

export type Service = { code: "standard" | "express" | "pickup"; name: Text; promise: Text };

/** What buyers choose between. The tariffs know what it costs and when it comes. */
export const SERVICES: Service[] = [
  {
    code: "standard",
    name: { uz: "Oddiy yetkazib berish", ru: "Обычная доставка", en: "Standard delivery" },
    promise: {
      uz: "Toshkent bo'ylab ertasiga, viloyatlarga 2-4 kunda",
      ru: "По Ташкенту на следующий день, в области за 2-4 дня",
      en: "Next day in Tashkent, 2-4 days to the regions",
    },
  },
  {
    code: "express",
    name: { uz: "Tezkor yetkazib berish", ru: "Срочная доставка", en: "Express delivery" },
    promise: {
      uz: "Toshkent bo'ylab shu kuni, viloyatlarga ertasiga",
      ru: "По Ташкенту в тот же день, в области на следующий день",
      en: "Same day in Tashkent, next day to the regions",
    },
  },
  {
    code: "pickup",
    name: { uz: "Olib ketish", ru: "Самовывоз", en: "Pick-up" },
    promise: {
      uz: "Toshkentdagi ombordan o'zingiz olib ketasiz",
      ru: "Заберёте сами со склада в Ташкенте",
      en: "Fetch it yourself from the warehouse in Tashkent",
    },
  },
];
