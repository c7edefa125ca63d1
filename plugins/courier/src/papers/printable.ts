/** The font has glyphs for these: Latin, Cyrillic with the letters of Uzbek and Karakalpak, common punctuation. */
const UNPRINTABLE = /[^\u0020-\u007e\u00a0-\u017f\u0400-\u04ff\u2010-\u2026№€]/gu;
const SOFT = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe0f\ufeff]/gu;

/**
 * A text as it can be printed, on one line: the apostrophe of o' and g' (U+02BB, U+02BC), which the font lacks, becomes
 * the ASCII one, invisible marks go, a letter of another script becomes `?`.
 */
export function printable(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[\u02bb\u02bc\u02b9\u2018\u2019\u0060\u00b4]/gu, "'")
    .replace(SOFT, "")
    .replace(/\p{Extended_Pictographic}+/gu, "")
    .replace(/\s+/gu, " ")
    .replace(UNPRINTABLE, "?")
    .trim();
}

/** No longer than its place on the paper: cut at a word where one ends near, with `…`. */
export function cut(text: string, longest: number): string {
  if (text.length <= longest) {
    return text;
  }
  const head = text.slice(0, longest - 1);
  const lastSpace = head.lastIndexOf(" ");
  return `${(lastSpace > longest * 0.7 ? head.slice(0, lastSpace) : head).trimEnd()}…`;
}

/** A word without a space to break at is given one, so that it cannot run off the paper. */
export function breakable(text: string, longestWord: number): string {
  return text.replace(new RegExp(`(\\S{${longestWord}})(?=\\S)`, "gu"), "$1 ");
}
