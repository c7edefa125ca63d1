import { Text } from "../../text";
import { KNOWN_NAMES } from "./known-names";
import { softenCapitals } from "./letter-case";
import { inLatinLetters } from "./lookalikes";
import { transliterate } from "./transliterate";

/** Endings and words of pharmacopoeial Latin: not how a shop in any of the three languages names things. */
const PHARMACOPOEIAL = /(um|ae|is)$|^(tinctura|unguentum|oleum|acidum|flores|herba|fructus)\b/i;

/**
 * The trade name in three languages.
 * Russian is the register's own; Latin letters come from its bracketed synonym, which makers write
 * Uzbek first, international second ("Xilak forte/Hylak forte"), or, where it is missing or Latin, from the Russian name.
 */
export function medicineName(tradeName: string, tradeNameLat: string): Text {
  const russian = tradeName.replace(/\s*-\s*/g, "-");
  const known = KNOWN_NAMES[tradeName.toLowerCase()];
  if (known) return known;

  const ru = softenCapitals(russian);
  const spellings = tradeNameLat
    .split("/")
    .map((spelling) =>
      softenCapitals(inLatinLetters(oneOf(spelling.trim().replace(/\s*-\s*/g, "-")))),
    )
    .filter((spelling) => spelling && !/[А-Яа-яЁё]/.test(spelling) && !isPharmacopoeial(spelling));
  const fallback = softenCapitals(transliterate(russian));
  return { uz: spellings[0] ?? fallback, ru, en: spellings.at(-1) ?? fallback };
}

/** A few cells repeat the name ("ORALSEPT ORALSEPT"). */
function oneOf(name: string): string {
  const words = name.split(" ");
  return new Set(words).size === 1 ? words[0] : name;
}

function isPharmacopoeial(name: string): boolean {
  return name.split(/[ -]/).some((word) => word.length > 6 && PHARMACOPOEIAL.test(word));
}
