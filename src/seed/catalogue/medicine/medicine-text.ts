import { Text } from "../../text";

/** Everything a description is made of; no statement goes beyond these facts. */
export type MedicineFacts = {
  name: Text;
  form: Text;
  strength: Text | null;
  /** International name of the substance, as registered; empty for some herbal mixtures. */
  inn: string;
  manufacturer: string;
  country: Text;
  regNo: string;
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
  return {
    uz: sentences(
      `${name.uz}: ${form.uz} shaklidagi, retseptsiz beriladigan dori vositasi.`,
      facts.inn && `Faol modda${several ? "lar" : ""}: ${facts.inn}.`,
      strength && `Dozasi: ${strength.uz}.`,
      `Ishlab chiqaruvchi: ${manufacturer}, ${country.uz}.`,
      regNo && `O'zbekiston Davlat reyestridagi raqami: ${regNo}.`,
      "Qo'llashdan oldin qadoqdagi yo'riqnomani o'qing.",
    ),
    ru: sentences(
      `${name.ru}: лекарственное средство без рецепта, форма выпуска: ${form.ru}.`,
      facts.inn && `Действующ${several ? "ие вещества" : "ее вещество"}: ${facts.inn}.`,
      strength && `Дозировка: ${strength.ru}.`,
      `Производитель: ${manufacturer}, ${country.ru}.`,
      regNo && `Номер в Государственном реестре Узбекистана: ${regNo}.`,
      "Перед применением прочитайте инструкцию в упаковке.",
    ),
    en: sentences(
      `${name.en}: an over-the-counter medicine, supplied as ${form.en}.`,
      facts.inn && `Active ingredient${several ? "s" : ""}: ${facts.inn}.`,
      strength && `Strength: ${strength.en}.`,
      `Manufacturer: ${manufacturer}, ${country.en}.`,
      regNo && `State Register of Uzbekistan: ${regNo}.`,
      "Read the leaflet in the pack before use.",
    ),
  };
}

function sentences(...parts: (string | null | false)[]): string {
  return parts.filter(Boolean).join(" ");
}
