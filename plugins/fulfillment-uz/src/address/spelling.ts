const APOSTROPHES = /[\u02BB\u02BC\u2018\u2019\u0060\u00B4\u02B9\u2032]/g;

/**
 * One spelling for comparison: lower case, ASCII apostrophes, no dots and quotes, single spaces.
 * `Farg\u2018ona  Viloyati` and `farg'ona viloyati` become equal.
 */
export function foldSpelling(text: string): string {
  return text
    .normalize("NFC")
    .replace(APOSTROPHES, "'")
    .toLowerCase()
    .replace(/ё/g, "е")
    .replace(/[.,"«»“”()]/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}
