/**
 * Endings of Uzbek and Russian words in the alphabet of sounds, longer ones first. Some Uzbek ones stand only behind a consonant,
 * or `vitamini` would lose its n.
 */
const ENDINGS = [
  /lar(ning|ini|iga|ida|ni|ga|da|dan|i)?$/,
  /(?<=[^aeiou])(ning|dan|ni|ga|da)$/,
  /(?<=[aeiou])si$/,
  /(iami|ami|ov|ei|am|ag|om|oi|ia|iu|im|ig|i|a|u|e|o)$/,
];

/** As short as a stem may be: what is left must still be this word and no other. */
const SHORTEST = 5;

/** A word without its endings, twice at most: `tabletkalar`, `таблетки` and `таблетка` are one. */
export function stemOf(word: string): string {
  return /\d/.test(word) ? word : cut(cut(word));
}

function cut(word: string): string {
  for (const ending of ENDINGS) {
    const stem = word.replace(ending, "");
    if (stem !== word && stem.length >= SHORTEST) {
      return stem;
    }
  }
  return word;
}
