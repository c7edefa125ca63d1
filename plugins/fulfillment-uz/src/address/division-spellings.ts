/**
 * How people write the divisions, without the word for "region". Every spelling here means one division only.
 * Tashkent is absent: alone it may be the city or the region around it, so the word that tells is required.
 */
export const REGION_STEMS: Record<string, string[]> = {
  "uz-an": ["andijon", "andijan", "андижон", "андижан", "андижанская"],
  "uz-bu": ["buxoro", "bukhara", "бухоро", "бухара", "бухарская"],
  "uz-fa": ["farg'ona", "fargona", "fergana", "ferghana", "фарғона", "фергана", "ферганская"],
  "uz-ji": ["jizzax", "jizzakh", "жиззах", "джизак", "джизакская"],
  "uz-ng": ["namangan", "наманган", "наманганская"],
  "uz-nw": ["navoiy", "navoi", "навоий", "навои", "навоийская"],
  "uz-qa": ["qashqadaryo", "kashkadarya", "қашқадарё", "кашкадарья", "кашкадарьинская"],
  "uz-sa": ["samarqand", "samarkand", "самарқанд", "самарканд", "самаркандская"],
  "uz-si": ["sirdaryo", "syrdarya", "sirdarya", "сирдарё", "сырдарья", "сырдарьинская"],
  "uz-su": ["surxondaryo", "surkhandarya", "сурхондарё", "сурхандарья", "сурхандарьинская"],
  "uz-xo": ["xorazm", "khorezm", "xorezm", "хоразм", "хорезм", "хорезмская"],
};

export const REGION_WORDS = [
  "viloyati",
  "viloyat",
  "vil",
  "вилояти",
  "вилоят",
  "область",
  "обл",
  "region",
  "oblast",
  "province",
];

export const KARAKALPAKSTAN = [
  "qoraqalpog'iston respublikasi",
  "qoraqalpog'iston",
  "qoraqalpogiston",
  "qaraqalpaqstan",
  "қорақалпоғистон республикаси",
  "қорақалпоғистон",
  "республика каракалпакстан",
  "каракалпакстан",
  "republic of karakalpakstan",
  "karakalpakstan",
];

export const TASHKENT_STEMS = ["toshkent", "tashkent", "тошкент", "ташкент"];

export const TASHKENT_REGION_STEMS = [...TASHKENT_STEMS, "ташкентская"];

/** Words that make it the city: after the name in Uzbek and English, before it in Russian. */
export const CITY_WORDS = ["shahri", "shahar", "sh", "шаҳри", "шахри", "city", "город", "гор", "г"];

/** Codes that ISO 3166-2 has replaced. */
export const FORMER_CODES: Record<string, string> = { "uz-kh": "uz-xo" };
