import { nearest } from "./nearest";
import type { Neighbourhood } from "./words-store";
import type { Word } from "./words";

/** What to ask the index for. */
export type QueryPlan = {
  /** Words that the catalogue knows, or the nearest to them; empty when it knows none. */
  words: string[];
  /** A typing error was forgiven. */
  corrected: boolean;
  /** Words that nobody knows. */
  dropped: number;
};

/** Words of a query beyond these say no more. */
export const WORDS_ASKED = 8;

/**
 * Turns the words of a query into words of the catalogue. A word nobody knows and that is one error away from none is left out
 * ("paracetamol buy cheap" looks for paracetamol), unless nothing would be left.
 */
export function planQuery(
  words: readonly Word[],
  neighbourhoods: ReadonlyMap<string, Neighbourhood>,
): QueryPlan {
  const asked = words.slice(0, WORDS_ASKED);
  let corrected = false;
  let dropped = 0;
  const planned = asked.flatMap((spellings, at) => {
    const known = spellings.map((spelling) => near(spelling));
    const exact = known.find((one) => one.known || /\d/.test(one.spelling));
    const begun = known.find(({ completion }) => completion);
    if (exact) {
      return [exact.spelling];
    }
    if (begun) {
      // The index itself completes the last word, and that one may become anything.
      return [at === asked.length - 1 ? begun.spelling : (begun.completion ?? begun.spelling)];
    }
    const meant = known.map((one) => nearest(one.spelling, one.near)).find(Boolean);
    corrected ||= Boolean(meant);
    dropped += meant ? 0 : 1;
    return meant ? [meant] : [];
  });
  const onlyNumbersLeft = dropped > 0 && planned.every((word) => /^\d+$/.test(word));
  return { words: onlyNumbersLeft ? [] : [...new Set(planned)], corrected, dropped };

  function near(spelling: string): Neighbourhood & { spelling: string } {
    const unknown: Neighbourhood = { known: false, completion: null, near: [] };
    return { spelling, ...(neighbourhoods.get(spelling) ?? unknown) };
  }
}
