import { translator } from "../i18n/dictionary";
import type { Locale } from "../i18n/locale";
import { promiseWords } from "./promise-words";

/** 2026-11-21 is a Saturday; 16:00 in Tashkent. */
const now = new Date("2026-11-21T11:00:00Z");

it.each<[string, string, Locale, string]>([
  ["2026-11-21T12:00:00Z", "2026-11-21T15:00:00Z", "uz", "Bugun, 17:00–20:00"],
  ["2026-11-22T05:00:00Z", "2026-11-22T15:00:00Z", "uz", "Ertaga, 10:00–20:00"],
  ["2026-11-22T05:00:00Z", "2026-11-22T15:00:00Z", "ru", "Завтра, 10:00–20:00"],
  ["2026-11-24T05:00:00Z", "2026-11-24T15:00:00Z", "uz", "seshanba, 24-noyabr, 10:00–20:00"],
  ["2026-11-24T05:00:00Z", "2026-11-24T15:00:00Z", "ru", "вторник, 24\u00a0ноября, 10:00–20:00"],
  ["2026-11-24T05:00:00Z", "2026-11-24T15:00:00Z", "en", "Tuesday, 24\u00a0November, 10:00–20:00"],
  ["2026-11-23T05:00:00Z", "2026-11-25T15:00:00Z", "uz", "23–25-noyabr, 10:00–20:00"],
  ["2026-11-23T05:00:00Z", "2026-11-25T15:00:00Z", "ru", "23–25\u00a0ноября, 10:00–20:00"],
  ["2026-11-30T05:00:00Z", "2026-12-02T15:00:00Z", "uz", "30-noyabr – 2-dekabr, 10:00–20:00"],
  // After 19:00 UTC it is the next day in Tashkent.
  ["2026-11-21T20:00:00Z", "2026-11-21T21:00:00Z", "uz", "Ertaga, 01:00–02:00"],
])("%s to %s in %s", (from, to, locale, words) => {
  expect(promiseWords({ from, to }, { now, locale, t: translator(locale) })).toBe(words);
});

it("counts today by the clock of Tashkent", () => {
  const late = new Date("2026-11-21T20:30:00Z");
  const window = { from: "2026-11-22T05:00:00Z", to: "2026-11-22T15:00:00Z" };
  expect(promiseWords(window, { now: late, locale: "en", t: translator("en") })).toBe(
    "Today, 10:00–20:00",
  );
});
