import { translator } from "../i18n/dictionary";
import type { Locale } from "../i18n/locale";
import { hoursWords } from "./hours-words";
import type { Hours } from "./pickup-points";

const nine = { from: "09:00", to: "18:00" };
const short = { from: "10:00", to: "15:00" };
const hours = (overrides: Partial<Hours> = {}): Hours => ({
  mon: nine,
  tue: nine,
  wed: nine,
  thu: nine,
  fri: nine,
  sat: nine,
  sun: nine,
  ...overrides,
});

it.each<[string, Hours, Locale, string[]]>([
  ["the same every day", hours(), "uz", ["Har kuni 09:00–18:00"]],
  [
    "a short Saturday",
    hours({ sat: short, sun: null }),
    "uz",
    ["Dush–Jum 09:00–18:00", "Shan 10:00–15:00", "Yak yopiq"],
  ],
  ["a free Sunday", hours({ sun: null }), "ru", ["Пн–сб 09:00–18:00", "Вс закрыто"]],
  [
    "a day off inside",
    hours({ wed: null }),
    "en",
    ["Mon–Tue 09:00–18:00", "Wed closed", "Thu–Sun 09:00–18:00"],
  ],
])("%s", (_what, week, locale, words) => {
  const said = hoursWords(week, { locale, t: translator(locale) });
  expect(said.map((line) => line.toLowerCase())).toEqual(words.map((line) => line.toLowerCase()));
});
