import { Text } from "../../text";

/** Countries of manufacture by the register's Russian name. */
const NAMES: Record<string, [uz: string, en: string]> = {
  Австралия: ["Avstraliya", "Australia"],
  Австрия: ["Avstriya", "Austria"],
  Беларусь: ["Belarus", "Belarus"],
  Бельгия: ["Belgiya", "Belgium"],
  Болгария: ["Bolgariya", "Bulgaria"],
  "Босния и Герцеговина": ["Bosniya va Gersegovina", "Bosnia and Herzegovina"],
  Великобритания: ["Buyuk Britaniya", "United Kingdom"],
  Венгрия: ["Vengriya", "Hungary"],
  Вьетнам: ["Vyetnam", "Vietnam"],
  Германия: ["Germaniya", "Germany"],
  Греция: ["Gretsiya", "Greece"],
  Грузия: ["Gruziya", "Georgia"],
  Египет: ["Misr", "Egypt"],
  Индия: ["Hindiston", "India"],
  Ирландия: ["Irlandiya", "Ireland"],
  Испания: ["Ispaniya", "Spain"],
  Италия: ["Italiya", "Italy"],
  Казахстан: ["Qozog'iston", "Kazakhstan"],
  Китай: ["Xitoy", "China"],
  Корея: ["Koreya", "Korea"],
  Латвия: ["Latviya", "Latvia"],
  Молдова: ["Moldova", "Moldova"],
  Нидерланды: ["Niderlandiya", "Netherlands"],
  Норвегия: ["Norvegiya", "Norway"],
  ОАЭ: ["BAA", "UAE"],
  Пакистан: ["Pokiston", "Pakistan"],
  Польша: ["Polsha", "Poland"],
  Россия: ["Rossiya", "Russia"],
  Румыния: ["Ruminiya", "Romania"],
  "Саудовская Аравия": ["Saudiya Arabistoni", "Saudi Arabia"],
  "Северная Македония": ["Shimoliy Makedoniya", "North Macedonia"],
  Словения: ["Sloveniya", "Slovenia"],
  Таиланд: ["Tailand", "Thailand"],
  Турция: ["Turkiya", "Türkiye"],
  Узбекистан: ["O'zbekiston", "Uzbekistan"],
  Украина: ["Ukraina", "Ukraine"],
  Финляндия: ["Finlyandiya", "Finland"],
  Франция: ["Fransiya", "France"],
  Хорватия: ["Xorvatiya", "Croatia"],
  Чехия: ["Chexiya", "Czechia"],
  Швейцария: ["Shveysariya", "Switzerland"],
  Эстония: ["Estoniya", "Estonia"],
};

/** @throws Error for a country the table does not hold: a gap must be filled, not shown in Russian to everyone. */
export function countryName(russian: string): Text {
  const names = NAMES[russian];
  if (!names) throw new Error(`No Uzbek and English name for the country "${russian}".`);
  return { uz: names[0], ru: russian, en: names[1] };
}
