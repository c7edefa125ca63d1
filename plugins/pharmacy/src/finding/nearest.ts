/** Words shorter than this are too like one another for a typing error to be guessed. */
const SHORTEST = 4;

/**
 * A word and everything that is left of it when one letter is dropped. Two words one typing error apart share one of these, so
 * that the words near another are found by equality alone.
 */
export function formsOf(word: string): string[] {
  const forms = new Set([word]);
  if (word.length >= SHORTEST && !/\d/.test(word)) {
    for (let at = 0; at < word.length; at += 1) {
      forms.add(word.slice(0, at) + word.slice(at + 1));
    }
  }
  return [...forms];
}

/** Whether one letter added, missing, wrong, or two neighbours swapped lead from one word to the other, or nothing at all. */
export function isOneTypoApart(one: string, other: string): boolean {
  if (one === other) {
    return true;
  }
  if (Math.min(one.length, other.length) < SHORTEST || Math.abs(one.length - other.length) > 1) {
    return false;
  }
  let start = 0;
  while (start < one.length && one[start] === other[start]) {
    start += 1;
  }
  let end = 0;
  while (
    end < Math.min(one.length, other.length) - start &&
    one[one.length - 1 - end] === other[other.length - 1 - end]
  ) {
    end += 1;
  }
  const left = one.slice(start, one.length - end);
  const right = other.slice(start, other.length - end);
  const isSwap = left.length === 2 && right === left[1] + left[0];
  return isSwap || (left.length <= 1 && right.length <= 1);
}

/** A word of the catalogue and how many products have it. */
export type KnownWord = { word: string; uses: number };

/** What a mistyped word was meant to be: the same length first, then the same beginning, then the commonest. */
export function nearest(word: string, candidates: readonly KnownWord[]): string | null {
  const near = candidates.filter((candidate) => isOneTypoApart(word, candidate.word));
  const rank = (candidate: KnownWord): number[] => [
    candidate.word[0] === word[0] ? 0 : 1,
    Math.abs(candidate.word.length - word.length),
    -candidate.uses,
  ];
  near.sort((a, b) => {
    const [left, right] = [rank(a), rank(b)];
    const at = left.findIndex((value, i) => value !== right[i]);
    return at >= 0 ? left[at] - right[at] : a.word < b.word ? -1 : 1;
  });
  return near[0]?.word ?? null;
}
