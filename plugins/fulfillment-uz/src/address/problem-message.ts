import { PROBLEMS } from "../api/problem-words";
import type { AddressProblem } from "./normalise-address";

type Language = "uz" | "ru" | "en";

const MESSAGES: Record<AddressProblem, Record<Language, string>> = {
  unknown_division: {
    uz: "Viloyat aniqlanmadi. Uni ro'yxatdan tanlang yoki to'liq yozing, masalan: Toshkent shahri, Toshkent viloyati.",
    ru: "Не удалось определить область. Выберите её из списка или напишите полностью, например: город Ташкент, Ташкентская область.",
    en: "The region is not recognised. Choose it from the list or write it in full, for example: Tashkent City, Tashkent Region.",
  },
  district_of_another_division: {
    uz: "Tanlangan tuman bu viloyatga tegishli emas. Tumanni qayta tanlang.",
    ru: "Выбранный район не относится к этой области. Выберите район ещё раз.",
    en: "The chosen district does not belong to this region. Choose the district again.",
  },
  landmark_long: PROBLEMS.landmark_long,
  pin_outside: PROBLEMS.pin_outside,
};

/** What the buyer should do about it, in the language of the request (`ru-RU`, `en`, ...); Uzbek otherwise. */
export function problemMessage(problem: AddressProblem, locale: string | undefined): string {
  const language = locale?.slice(0, 2).toLowerCase();
  return MESSAGES[problem][language === "ru" || language === "en" ? language : "uz"];
}
