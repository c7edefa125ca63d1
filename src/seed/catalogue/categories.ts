import { Text } from "../text";

export type Category = {
  handle: string;
  name: Text;
  description: Text;
  children: ChildCategory[];
  /** Its medicines need a prescription: a shop lists them where they are looked for, and nowhere else. */
  prescription?: true;
};
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
      child(
        "tomoq-va-ogiz",
        "Tomoq va og'iz bo'shlig'i",
        "Горло и полость рта",
        "Throat and mouth",
      ),
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
      child(
        "buyrak-va-siydik",
        "Buyrak va siydik yo'llari",
        "Почки и мочевой пузырь",
        "Kidneys and bladder",
      ),
      child("dorivor-otlar", "Dorivor o'tlar", "Лекарственные травы", "Medicinal herbs"),
    ],
  },
  {
    handle: "oziq-ovqat",
    name: { uz: "Oziq-ovqat", ru: "Продукты", en: "Groceries" },
    description: {
      uz: "Choy, qahva, shirinliklar va kundalik oziq-ovqat.",
      ru: "Чай, кофе, сладости и продукты на каждый день.",
      en: "Tea, coffee, sweets and everyday groceries.",
    },
    children: [
      child("choy-va-kofe", "Choy va qahva", "Чай и кофе", "Tea and coffee"),
      child("shirinliklar", "Shirinliklar", "Сладости", "Sweets"),
      child("bakaleya", "Bakaleya", "Бакалея", "Pantry"),
      child("ichimliklar", "Suv va ichimliklar", "Вода и напитки", "Water and drinks"),
    ],
  },
  {
    handle: "gozallik",
    name: { uz: "Go'zallik va gigiyena", ru: "Красота и гигиена", en: "Beauty and hygiene" },
    description: {
      uz: "Yuz, tana va soch parvarishi, og'iz gigiyenasi, sovun.",
      ru: "Уход за лицом, телом и волосами, гигиена полости рта, мыло.",
      en: "Care for face, body and hair, oral hygiene, soap.",
    },
    children: [
      child("yuz-va-tana", "Yuz va tana", "Лицо и тело", "Face and body"),
      child("soch", "Soch parvarishi", "Уход за волосами", "Hair care"),
      child("ogiz-parvarishi", "Og'iz parvarishi", "Уход за полостью рта", "Oral care"),
      child("sovun-va-dush", "Sovun va dush", "Мыло и душ", "Soap and shower"),
    ],
  },
  {
    handle: "uy-rozgor",
    name: { uz: "Uy-ro'zg'or", ru: "Дом", en: "Home" },
    description: {
      uz: "Tozalik, oshxona va uy to'qimachiligi.",
      ru: "Чистота, кухня и домашний текстиль.",
      en: "Cleaning, kitchen and home textiles.",
    },
    children: [
      child("kir-va-tozalash", "Kir yuvish va tozalash", "Стирка и уборка", "Laundry and cleaning"),
      child("qogoz-mahsulotlari", "Qog'oz mahsulotlari", "Бумажные товары", "Paper goods"),
      child("oshxona", "Oshxona va yoritish", "Кухня и свет", "Kitchen and light"),
      child("toqimachilik", "Uy to'qimachiligi", "Домашний текстиль", "Home textiles"),
    ],
  },
  {
    handle: "bolalar",
    name: { uz: "Bolalar uchun", ru: "Детям", en: "Children" },
    description: {
      uz: "Chaqaloq parvarishi, ozuqa va o'yinchoqlar.",
      ru: "Уход за малышом, питание и игрушки.",
      en: "Baby care, food and toys.",
    },
    children: [
      child("bolalar-parvarishi", "Parvarish va ozuqa", "Уход и питание", "Care and food"),
      child("oyinchoqlar", "O'yinchoq va o'yinlar", "Игрушки и игры", "Toys and games"),
    ],
  },
  {
    handle: "tibbiy-buyumlar",
    name: { uz: "Tibbiy buyumlar", ru: "Медицинские изделия", en: "Medical supplies" },
    description: {
      uz: "Bog'lov vositalari va uy uchun tibbiy asboblar.",
      ru: "Перевязочные средства и приборы для дома.",
      en: "Dressings and devices for the home.",
    },
    children: [
      child("boglov", "Bog'lov vositalari", "Перевязочные средства", "Dressings"),
      child("uy-asboblari", "Uy uchun asboblar", "Приборы для дома", "Home devices"),
    ],
  },
  {
    handle: "texnika-va-maktab",
    name: { uz: "Texnika va maktab", ru: "Техника и школа", en: "Electronics and school" },
    description: {
      uz: "Maishiy texnika, aksessuarlar va o'quv qurollari.",
      ru: "Бытовая техника, аксессуары и всё для учёбы.",
      en: "Appliances, accessories and school supplies.",
    },
    children: [
      child("maishiy-texnika", "Maishiy texnika", "Бытовая техника", "Home appliances"),
      child("aksessuarlar", "Aksessuar va sport", "Аксессуары и спорт", "Accessories and sport"),
      child("daftar-va-qalam", "Daftar va qalam", "Тетради и карандаши", "Notebooks and pencils"),
    ],
  },
  {
    handle: "retsept-bilan",
    prescription: true,
    name: { uz: "Retsept bilan", ru: "По рецепту", en: "On prescription" },
    description: {
      uz: "Shifokor retsepti bilan beriladigan dorilar: band qilinadi, dorixonada olinadi va to'lanadi.",
      ru: "Лекарства по рецепту врача: бронируются, забираются и оплачиваются в аптеке.",
      en: "Medicines on a doctor's prescription: reserved here, picked up and paid for at the pharmacy.",
    },
    children: [
      child("rx-infeksiya", "Infeksiyalarga qarshi", "Противоинфекционные", "Anti-infectives"),
      child("rx-yurak-va-tomir", "Yurak va tomirlar", "Сердце и сосуды", "Heart and vessels"),
      child("rx-endokrin", "Endokrin tizim", "Эндокринная система", "Endocrine system"),
      child("rx-koz", "Ko'z", "Глаза", "Eyes"),
      child("rx-boshqa", "Boshqalar", "Другие", "Other"),
    ],
  },
];
