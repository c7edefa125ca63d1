import { Text } from "../text";

export type Category = { handle: string; name: Text; description: Text; children: ChildCategory[] };
export type ChildCategory = { handle: string; name: Text };

const child = (handle: string, uz: string, ru: string, en: string): ChildCategory => ({
  handle,
  name: { uz, ru, en },
});

/** The shop's two-level tree, in the order of the menu. */
export const CATEGORIES: Category[] = [
  {
    handle: "dorilar",
    name: { uz: "Dorilar", ru: "Лекарства", en: "Medicines" },
    description: {
      uz: "Retseptsiz beriladigan, O'zbekistonda ro'yxatdan o'tgan dori vositalari.",
      ru: "Лекарства без рецепта, зарегистрированные в Узбекистане.",
      en: "Over-the-counter medicines registered in Uzbekistan.",
    },
    children: [
      child("shamollash-va-gripp", "Shamollash va gripp", "Простуда и грипп", "Cold and flu"),
      child("yotal", "Yo'tal", "Кашель", "Cough"),
      child("burun", "Burun", "Нос", "Nose"),
      child("tomoq-va-ogiz", "Tomoq va og'iz bo'shlig'i", "Горло и полость рта", "Throat and mouth"),
      child("ogriq-va-isitma", "Og'riq va isitma", "Боль и температура", "Pain and fever"),
      child("bogim-va-mushak", "Bo'g'im va mushaklar", "Суставы и мышцы", "Joints and muscles"),
      child("oshqozon", "Oshqozon va hazm", "Желудок и пищеварение", "Stomach and digestion"),
      child("jigar-va-ot", "Jigar va o't yo'llari", "Печень и желчные пути", "Liver and bile"),
      child("ichak", "Ichak", "Кишечник", "Bowel"),
      child("allergiya", "Allergiya", "Аллергия", "Allergy"),
      child("vitaminlar", "Vitamin va minerallar", "Витамины и минералы", "Vitamins and minerals"),
      child("zamburug", "Zamburug'ga qarshi", "Противогрибковые", "Antifungal"),
      child("birinchi-yordam", "Birinchi yordam", "Первая помощь", "First aid"),
      child("teri", "Teri parvarishi va davosi", "Кожа", "Skin"),
      child("asab-va-uyqu", "Asab va uyqu", "Нервы и сон", "Calm and sleep"),
      child("yurak-va-tomir", "Yurak va tomirlar", "Сердце и сосуды", "Heart and veins"),
      child("gemorroy", "Gemorroy", "Геморрой", "Haemorrhoids"),
      child("koz-va-quloq", "Ko'z va quloq", "Глаза и уши", "Eyes and ears"),
      child("ayollar-salomatligi", "Ayollar salomatligi", "Женское здоровье", "Women's health"),
      child("buyrak-va-siydik", "Buyrak va siydik yo'llari", "Почки и мочевой пузырь", "Kidneys and bladder"),
      child("dorivor-otlar", "Dorivor o'tlar", "Лекарственные травы", "Medicinal herbs"),
    ],
  },
];
