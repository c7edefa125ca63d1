/** Suffixes by which makers mark their version of a common medicine; they stay in capitals. */
// prettier-ignore
const INITIALS = new Set([
  "SD", "MR", "LIK", "ZNF", "JI", "NGP", "MF", "QPS", "WM", "VM", "SMP", "SEEM", "ASP", "AKOS", "NGP",
  "MP", "DS", "ВМ", "МП", "АК", "AK", "MR", "МR", "АКОС", "УБФ", "МИГ", "MIG", "XI",
]);

const SMALL_WORDS = new Set(["с", "и", "для", "при", "от", "без", "по", "va", "bilan", "uchun"]);

/**
 * The register writes trade names in capitals; a shop does not. `СТРЕПСИЛС С ВИТАМИНОМ С` becomes
 * `Стрепсилс с витамином С`: the first word gets a capital, proper suffixes keep theirs.
 * Names already in mixed case stay as they are.
 */
export function softenCapitals(name: string): string {
  const words = name.split(" ");
  return words
    .map((word, index) =>
      word
        .split("-")
        .map((part) => soften(part, index, index === words.length - 1))
        .join("-"),
    )
    .join(" ");
}

function soften(part: string, index: number, last: boolean): string {
  const letters = part.replace(/[^\p{L}]/gu, "");
  const shouts = letters === letters.toUpperCase() && letters !== letters.toLowerCase();
  if (!shouts) {
    return index === 0 && /^\p{Ll}/u.test(part) ? capital(part) : part;
  }
  if (INITIALS.has(part) || /\d/.test(part)) return part;
  const lower = part.toLowerCase();
  if (index > 0 && !last && SMALL_WORDS.has(lower)) return lower;
  if (letters.length === 1) return part;
  if (index > 0 && /^(витамин|ментол|эвкалипт|масло|глюкоз|нейт)/.test(lower)) return lower;
  return capital(lower);
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
