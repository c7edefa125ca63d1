/** Russian to Uzbek Latin, as in the official Uzbek alphabet of 1995; ASCII apostrophe. */
// prettier-ignore
const LETTERS: Record<string, string> = {
  а: "a", б: "b", в: "v", г: "g", д: "d", е: "e", ё: "yo", ж: "j", з: "z", и: "i", й: "y", к: "k",
  л: "l", м: "m", н: "n", о: "o", п: "p", р: "r", с: "s", т: "t", у: "u", ф: "f", х: "x", ц: "s",
  ч: "ch", ш: "sh", щ: "sh", ъ: "", ы: "i", ь: "", э: "e", ю: "yu", я: "ya",
};

const VOWELS = "аеёиоуыэюяъь";

/**
 * Writes Russian text in Uzbek Latin letters; anything else passes through.
 * `е` is `ye` at the start of a word and after a vowel, `ц` is `ts` after a vowel.
 */
export function transliterate(text: string): string {
  let result = "";
  for (let i = 0; i < text.length; i++) {
    const letter = text[i];
    const lower = letter.toLowerCase();
    let latin = LETTERS[lower];
    if (latin === undefined) {
      result += letter;
      continue;
    }
    const before = text[i - 1]?.toLowerCase() ?? "";
    const afterVowel = before !== "" && VOWELS.includes(before);
    const startsWord = !/[а-яё]/i.test(before);
    if (lower === "е" && (startsWord || afterVowel)) latin = "ye";
    if (lower === "ц" && afterVowel) latin = "ts";
    result += letter === lower ? latin : capitalise(latin, text[i + 1] ?? before);
  }
  return result;
}

/** `Ш` is `SH` inside a word in capitals and `Sh` elsewhere. */
function capitalise(latin: string, neighbour: string): string {
  const capitals = /[А-ЯЁ]/.test(neighbour);
  return capitals ? latin.toUpperCase() : latin.charAt(0).toUpperCase() + latin.slice(1);
}
