import { nearest } from "./nearest";
import { plainMeaning } from "./plain-words";
import { stemOf } from "./stem";
import type { Word } from "./words";
import type { Neighbourhood } from "./words-store";

/** What to ask the index for. */
export type QueryPlan = {
  /** Words that the catalogue knows, or what stands for them; empty when it knows none. */
  words: string[];
  /** Those of them that were typed so. */
  sure: string[];
  /** A typing error was forgiven. */
  corrected: boolean;
  /** Words that nobody knows. */
  dropped: number;
};

/** Words of a query beyond these say no more. */
export const WORDS_ASKED = 8;

/** Every spelling under which a word of a query is looked up, the widest first. */
export function spellingsOf(word: Word): string[] {
  return [...new Set(word.flatMap((spelling) => [stemOf(spelling), spelling]))];
}

/** The same, and what the word may stand for. */
export function askedSpellings(word: Word): string[] {
  return [...spellingsOf(word), ...spellingsOf(word).flatMap(plainMeaning)];
}

type Planned = { word: string; how: "sure" | "meant" | "corrected" } | null;

/**
 * Turns the words of a query into words of the catalogue. A word nobody knows and that is one error away from none is left out
 * ("paracetamol buy cheap" looks for paracetamol), unless nothing would be left.
 */
export function planQuery(
  words: readonly Word[],
  neighbourhoods: ReadonlyMap<string, Neighbourhood>,
): QueryPlan {
  const asked = words.slice(0, WORDS_ASKED);
  const planned = asked.map((word, at) => planWord(word, at === asked.length - 1, neighbourhoods));
  const kept = planned.flatMap((one) => one ?? []);
  const dropped = planned.length - kept.length;
  const wordsOf = (how: (how: string) => boolean) => [
    ...new Set(kept.filter((one) => how(one.how)).map(({ word }) => word)),
  ];
  const onlyNumbersLeft = dropped > 0 && kept.every(({ word }) => /^\d+$/.test(word));
  return {
    words: onlyNumbersLeft ? [] : wordsOf(() => true),
    sure: wordsOf((how) => how !== "corrected"),
    corrected: kept.some(({ how }) => how === "corrected"),
    dropped,
  };
}

function planWord(
  word: Word,
  isLast: boolean,
  neighbourhoods: ReadonlyMap<string, Neighbourhood>,
): Planned {
  const spellings = spellingsOf(word);
  const near = (spelling: string) => neighbourhoods.get(spelling);
  const exact = spellings.find((one) => near(one)?.known || /\d/.test(one));
  if (exact) {
    return { word: exact, how: "sure" };
  }
  const begun = word.find((one) => near(one)?.completion);
  if (begun) {
    // The index itself completes the last word, and that one may become anything.
    return { word: isLast ? begun : (near(begun)?.completion ?? begun), how: "sure" };
  }
  const meaning = spellings.flatMap(plainMeaning).find((one) => near(one)?.known);
  if (meaning) {
    return { word: meaning, how: "meant" };
  }
  const meant = [...word, ...spellings]
    .map((one) => nearest(one, near(one)?.near ?? []))
    .find(Boolean);
  return meant ? { word: meant, how: "corrected" } : null;
}
