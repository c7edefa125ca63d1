import { Text } from "../../text";
import type { RxClass } from "../product";

/** Everything a description is made of; no statement goes beyond these facts. */
export type MedicineFacts = {
  name: Text;
  rxClass: RxClass;
  form: Text;
  strength: Text | null;
  /** International name of the substance, as registered; empty for some herbal mixtures. */
  inn: string;
  manufacturer: string;
  country: Text;
  regNo: string;
};

const DISPENSED: Record<RxClass, Text> = {
  otc: {
    uz: "retseptsiz beriladigan dori vositasi",
    ru: "лекарственное средство без рецепта",
    en: "an over-the-counter medicine",
  },
  rx: {
    uz: "shifokor retsepti bilan beriladigan dori vositasi",
    ru: "лекарственное средство по рецепту врача",
    en: "a medicine dispensed on a doctor's prescription",
  },
  strict: {
    uz: "qat'iy hisobdagi, faqat dorixonada retsept bilan beriladigan dori vositasi",
    ru: "лекарственное средство строгого учёта, отпускается только в аптеке по рецепту",
    en: "a medicine under strict accounting, dispensed only at the pharmacy on prescription",
  },
};

const READ_LEAFLET: Text = {
  uz: "Qo'llashdan oldin qadoqdagi yo'riqnomani o'qing.",
  ru: "Перед применением прочитайте инструкцию в упаковке.",
  en: "Read the leaflet in the pack before use.",
};
const ASK_DOCTOR: Text = {
  uz: "Faqat shifokor ko'rsatmasi bo'yicha qo'llang.",
  ru: "Применяйте только по назначению врача.",
  en: "Use only as your doctor has told you.",
};

/** `Lazolvan, sirop, 15 mg/5 ml`; a name that says the form already ("Rux surtmasi") does not repeat it. */
export function medicineTitle({ name, form, strength }: MedicineFacts): Text {
  const title = (language: keyof Text) =>
    [
      name[language],
      !saysForm(name[language], form[language]) && form[language],
      strength?.[language],
    ]
      .filter(Boolean)
      .join(", ");
  return { uz: title("uz"), ru: title("ru"), en: title("en") };
}

function saysForm(name: string, form: string): boolean {
  return name.split(" ").some((word) => word.toLowerCase().startsWith(form.toLowerCase()));
}

/** `Krka, Sloveniya` */
export function medicineSubtitle({ manufacturer, country }: MedicineFacts): Text {
  const subtitle = (language: keyof Text) => `${manufacturer}, ${country[language]}`;
  return { uz: subtitle("uz"), ru: subtitle("ru"), en: subtitle("en") };
}

/** Plain sentences from the register's facts. No indications, no promises: the register gives none. */
export function medicineDescription(facts: MedicineFacts): Text {
  const { name, form, strength, manufacturer, country, regNo } = facts;
  const several = /[;,]/.test(facts.inn);
  const kind = DISPENSED[facts.rxClass];
  const advice = facts.rxClass === "otc" ? READ_LEAFLET : ASK_DOCTOR;
  return {
    uz: sentences(
      `${name.uz}: ${form.uz} shaklidagi, ${kind.uz}.`,
      facts.inn && `Faol modda${several ? "lar" : ""}: ${facts.inn}.`,
      strength && `Dozasi: ${strength.uz}.`,
      `Ishlab chiqaruvchi: ${manufacturer}, ${country.uz}.`,
      regNo && `O'zbekiston Davlat reyestridagi raqami: ${regNo}.`,
      advice.uz,
    ),
    ru: sentences(
      `${name.ru}: ${kind.ru}, форма выпуска: ${form.ru}.`,
      facts.inn && `Действующ${several ? "ие вещества" : "ее вещество"}: ${facts.inn}.`,
      strength && `Дозировка: ${strength.ru}.`,
      `Производитель: ${manufacturer}, ${country.ru}.`,
      regNo && `Номер в Государственном реестре Узбекистана: ${regNo}.`,
      advice.ru,
    ),
    en: sentences(
      `${name.en}: ${kind.en}, supplied as ${form.en}.`,
      facts.inn && `Active ingredient${several ? "s" : ""}: ${facts.inn}.`,
      strength && `Strength: ${strength.en}.`,
      `Manufacturer: ${manufacturer}, ${country.en}.`,
      regNo && `State Register of Uzbekistan: ${regNo}.`,
      advice.en,
    ),
  };
}

function sentences(...parts: (string | null | false)[]): string {
  return parts.filter(Boolean).join(" ");
}
