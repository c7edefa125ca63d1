const pairs: [string, string][] = [
  ["ё", "yo"], ["ж", "j"], ["ч", "ch"], ["ш", "sh"], ["щ", "sh"], ["ю", "yu"], ["я", "ya"], ["ў", "o'"], ["ғ", "g'"],
  ["қ", "q"], ["ҳ", "h"], ["а", "a"], ["б", "b"], ["в", "v"], ["г", "g"], ["д", "d"], ["е", "e"], ["з", "z"],
  ["и", "i"], ["й", "y"], ["к", "k"], ["л", "l"], ["м", "m"], ["н", "n"], ["о", "o"], ["п", "p"], ["р", "r"],
  ["с", "s"], ["т", "t"], ["у", "u"], ["ф", "f"], ["х", "x"], ["ц", "ts"], ["ъ", "'"], ["ы", "i"], ["ь", ""], ["э", "e"],
]; // prettier-ignore
const latin = new Map(pairs);

/** Cyrillic as Uzbek Latin: `парацетамол` -> `paratsetamol`. Other letters stay. */
export function toLatin(text: string): string {
  return [...text.toLowerCase()].map((letter) => latin.get(letter) ?? letter).join("");
}

/**
 * What to look for, most literal first: the query itself; if it is Cyrillic, its Uzbek Latin spelling; then the
 * spellings trade names use (`c` for ц and к, `h` for х).
 */
export function searchSpellings(query: string): string[] {
  const plain = query
    .replace(/[\u2018\u2019\u02BB\u02BC`]/g, "'")
    .replace(/\s+/g, " ")
    .trim();
  const cyrillic = /[\u0400-\u04FF]/.test(plain);
  const uzbek = cyrillic ? toLatin(plain) : plain.toLowerCase();
  const spellings = [
    plain,
    uzbek,
    uzbek.replace(/ts/g, "c"),
    uzbek.replace(/ts/g, "c").replace(/k/g, "c"),
  ];
  if (cyrillic) spellings.push(uzbek.replace(/x/g, "h"));
  else
    spellings.push(
      plain.toLowerCase().replace(/c(?!h)/g, "ts"),
      plain.toLowerCase().replace(/c(?!h)/g, "k"),
    );
  const seen = new Set<string>();
  return spellings.filter((spelling) => {
    const key = spelling.toLowerCase();
    return key !== "" && !seen.has(key) && seen.add(key);
  });
}
