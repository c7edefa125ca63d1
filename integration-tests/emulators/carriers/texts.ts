import type { Locale } from "../locale.ts";
import { COMMON_TEXTS, type Texts } from "../texts.ts";

/** Everything a person reads on the carriers' page. */
const TEXTS = {
  ...COMMON_TEXTS,
  emulator: {
    uz: "Tashuvchilar emulyatori: haqiqiy kuryerlar kelmaydi",
    ru: "Эмулятор перевозчиков: настоящие курьеры не приедут",
    en: "Carriers' emulator: no real courier comes",
  },
  title: { uz: "Jo'natmalar", ru: "Отправления", en: "Parcels" },
  none: {
    uz: "Hozircha jo'natma yo'q. Do'kon adminida yetkazib berishni tashuvchiga topshiring.",
    ru: "Пока отправлений нет. Передайте доставку перевозчику в админке магазина.",
    en: "No parcels yet. Give a delivery to a carrier in the shop's admin.",
  },
  next: { uz: "Keyingi qadam", ru: "Следующий шаг", en: "Next step" },
  status: { uz: "Holat", ru: "Состояние", en: "State" },
  set: { uz: "O'rnatish", ru: "Установить", en: "Set" },
  counter: {
    uz: "Pochta bo'limida jo'natma topshirish",
    ru: "Сдать отправление в отделении почты",
    en: "Hand a parcel in at the post office",
  },
  counter_hint: {
    uz: "Shtrix-kod paydo bo'ladi: uni adminda yetkazib berishga biriktiring.",
    ru: "Появится штрихкод: привяжите его к доставке в админке.",
    en: "It gets a barcode: attach that to a delivery in the admin.",
  },
  moved: { uz: "Holat o'zgardi", ru: "Состояние изменено", en: "The state has changed" },
  taken: { uz: "Jo'natma qabul qilindi", ru: "Отправление принято", en: "The parcel was taken" },
  habit_api: { uz: "API", ru: "API", en: "API" },
  api_works: { uz: "ishlaydi", ru: "работает", en: "works" },
  api_error: { uz: "500 qaytaradi", ru: "отвечает 500", en: "answers 500" },
  api_html: { uz: "JSON o'rniga HTML", ru: "HTML вместо JSON", en: "HTML instead of JSON" },
  api_hangs: { uz: "javob bermaydi", ru: "не отвечает", en: "never answers" },
  api_outage: { uz: "aloqani uzadi", ru: "рвёт связь", en: "cuts the line" },
  api_lost: {
    uz: "bajaradi, lekin javob yo'qoladi",
    ru: "выполняет, но ответ теряется",
    en: "does it, but the answer is lost",
  },
  habit_delay_ms: { uz: "Javobdan oldin kutish, ms", ru: "Пауза, мс", en: "Wait, ms" },
  habit_unauthorized: {
    uz: "Shuncha so'rovga 401",
    ru: "Столько ответов 401",
    en: "So many answers 401",
  },
  habit_price: { uz: "Narxi, so'm", ru: "Цена, сум", en: "Price, so'm" },
  habit_unknown_status: {
    uz: "Noma'lum holat aytadi",
    ru: "Называет неизвестное состояние",
    en: "Says a state nobody knows",
  },
  habit_refuses: { uz: "Qabul qilmaydi", ru: "Не принимает", en: "Refuses parcels" },
  habit_silent: {
    uz: "Do'konga xabar bermaydi",
    ru: "Не сообщает магазину",
    en: "Reports nothing to the shop",
  },
  habit_paid_cancel: {
    uz: "Bekor qilish pullik",
    ru: "Отмена платная",
    en: "Cancelling costs money",
  },
} satisfies Record<string, Texts>;

export type TextKey = keyof typeof TEXTS;

export const say = (key: TextKey, locale: Locale): string => TEXTS[key][locale];
