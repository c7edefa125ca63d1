/** Cyrillic of Uzbek and Russian, letter by letter, in the spelling that {@link soundsOf} goes on from. */
const CYRILLIC: Record<string, string> = {
  а: "a", б: "b", в: "v", г: "g", д: "d", е: "e", ё: "yo", ж: "j", з: "z", и: "i", й: "y", к: "k", л: "l", м: "m",
  н: "n", о: "o", п: "p", р: "r", с: "s", т: "t", у: "u", ф: "f", х: "h", ц: "s", ч: "ch", ш: "sh", щ: "sh", ъ: "",
  ы: "i", ь: "", э: "e", ю: "yu", я: "ya", ў: "o", ғ: "g", қ: "k", ҳ: "h", і: "i", ї: "i", є: "e", ґ: "g",
}; // prettier-ignore

/** Everything that is typed for the apostrophe of o' and g'. */
const APOSTROPHES = /['`\u00b4\u02b9\u02bb\u02bc\u02bd\u2018\u2019\u201b\u2032\uff07]/g;

/** One sound, however it is written: order matters, longer spellings first. `W` holds the place of sh. */
const SOUNDS: [RegExp, string][] = [
  [/sch|sh/g, "W"],
  [/tch|ch|kh|gh|h/g, "g"],
  [/dj|dzh/g, "j"],
  [/tts|ts|tz/g, "s"],
  [/c(?=[eiy])/g, "s"],
  [/ck|c|q/g, "k"],
  [/w/g, "v"],
  [/ye(?=.)/g, "e"],
  [/ae|oe/g, "e"],
  [/y/g, "i"],
];

/**
 * The spellings that a word may have in one alphabet of sounds: Uzbek Latin, Uzbek and Russian Cyrillic and the Latin of
 * trade names all meet here (`paracetamol`, `paratsetamol`, `парацетамол`; `o'simlik`, `oʻsimlik`, `ўсимлик`). Two where an
 * x may be the Uzbek х or the Latin ks, the Uzbek reading first.
 */
export function foldWord(word: string): string[] {
  if (/^\p{L}$/u.test(word)) {
    const letter = letterOf(word.toLowerCase());
    return letter.length > 1 ? [letter] : [];
  }
  // Russian ё is mostly typed as е.
  return [...new Set([word, word.replace(/ё/gi, "е")].flatMap(readingsOf))];
}

function readingsOf(word: string): string[] {
  const plain = latinOf(word);
  if (/^\d*$/.test(plain)) {
    return plain ? [plain] : [];
  }
  const readings = /x/.test(plain)
    ? [plain.replace(/x/g, "h"), plain.replace(/x/g, "ks")]
    : [plain];
  return [...new Set(readings.map(soundsOf).filter(Boolean))];
}

/** Letters of vitamins are typed in either alphabet, by their looks. */
const LOOKALIKES: Record<string, string> = {
  а: "a",
  в: "b",
  с: "c",
  д: "d",
  е: "e",
  к: "k",
  р: "p",
};

/** A letter that stands alone, behind a q that no other word has: `a` and `s` would be no words to a search engine. */
const letterOf = (letter: string): string => `q${LOOKALIKES[letter] ?? CYRILLIC[letter] ?? letter}`;

/** Lower case, no accents, no apostrophes, Latin letters. */
function latinOf(word: string): string {
  const latin = [...word.normalize("NFC").toLowerCase().replace(APOSTROPHES, "")]
    .map((letter) => CYRILLIC[letter] ?? letter)
    .join("");
  return latin.normalize("NFKD").replace(/[^a-z0-9]/g, "");
}

function soundsOf(latin: string): string {
  // Greek spellings before the h is taken for a sound of its own.
  let sounds = latin.replace(/ph/g, "f").replace(/th/g, "t").replace(/^rh/, "r");
  for (const [spelling, sound] of SOUNDS) {
    sounds = sounds.replace(spelling, sound);
  }
  sounds = sounds.replace(/(.)\1+/g, "$1").replace(/W/g, "w");
  // An English ending: cetirizine is cetirizin everywhere else.
  return sounds.length > 5 ? sounds.replace(/e$/, "") : sounds;
}
