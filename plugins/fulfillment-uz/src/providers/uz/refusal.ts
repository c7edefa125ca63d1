const REFUSALS = {
  not_offered: {
    uz: "Bu manzilga bunday yetkazib berish yo'q. Boshqa usulni tanlang yoki manzilni tekshiring.",
    ru: "По этому адресу такой доставки нет. Выберите другой способ или проверьте адрес.",
    en: "This delivery is not offered at the address. Choose another one or check the address.",
  },
  choose_pickup_point: {
    uz: "Buyurtmani olib ketish joyini tanlang.",
    ru: "Выберите пункт выдачи.",
    en: "Choose where you will pick the order up.",
  },
};

/** Why a service cannot be chosen, in the language of the cart (`ru-RU`); Uzbek otherwise. */
export function refusal(code: keyof typeof REFUSALS, locale: string | null | undefined): string {
  const language = locale?.slice(0, 2);
  return REFUSALS[code][language === "ru" || language === "en" ? language : "uz"];
}
