import { DIVISIONS } from "../divisions";
import {
  CITY_WORDS,
  FORMER_CODES,
  KARAKALPAKSTAN,
  REGION_STEMS,
  REGION_WORDS,
  TASHKENT_REGION_STEMS,
  TASHKENT_STEMS,
} from "./division-spellings";
import { foldSpelling } from "./spelling";

const CODE_BY_SPELLING = buildSpellings();

/**
 * The division that a province text names, as the code Medusa stores (`uz-tk`), or null.
 * Accepts codes in any case with or without `UZ-`, and names in Uzbek (both scripts), Russian and English.
 * Never guesses: plain "Tashkent" may be the city or the region, so it is null.
 */
export function normaliseDivision(text: string): string | null {
  return CODE_BY_SPELLING.get(foldSpelling(text).replace(/_/g, "-")) ?? null;
}

function buildSpellings(): Map<string, string> {
  const spellings = new Map<string, string>();
  const add = (spelling: string, code: string) => spellings.set(foldSpelling(spelling), code);

  for (const { code, iso, name } of DIVISIONS) {
    for (const spelling of [code, iso.slice("UZ-".length), name.uz, name.ru, name.en]) {
      add(spelling, code);
    }
  }
  for (const [former, code] of Object.entries(FORMER_CODES)) add(former, code);
  for (const [code, stems] of Object.entries(REGION_STEMS)) {
    for (const stem of stems) {
      add(stem, code);
      for (const word of REGION_WORDS) add(`${stem} ${word}`, code);
    }
  }
  for (const stem of TASHKENT_REGION_STEMS) {
    for (const word of REGION_WORDS) add(`${stem} ${word}`, "uz-to");
  }
  for (const stem of TASHKENT_STEMS) {
    for (const word of CITY_WORDS) {
      add(`${stem} ${word}`, "uz-tk");
      add(`${word} ${stem}`, "uz-tk");
    }
    add(`city of ${stem}`, "uz-tk");
  }
  for (const spelling of KARAKALPAKSTAN) add(spelling, "uz-qr");
  return spellings;
}
