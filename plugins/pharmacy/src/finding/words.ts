import { foldWord } from "./fold";
import { stemOf } from "./stem";

/** A word of a text: its spellings in the alphabet of sounds. */
export type Word = string[];

/**
 * The words of a text, in order. Numbers and letters part (`500mg` is `500 mg`, `B12` is `b 12`), a decimal comma is a point,
 * and parts of a hyphenated word stand for themselves and together (`но-шпа` is also `ношпа`).
 */
export function wordsOf(text: string): Word[] {
  return text
    .replace(/(\d)[.,](\d)/g, "$1$2")
    .split(/[\s,;:.!?()[\]{}"«»/\\+*&|<>=%№×_®™]+/u)
    .flatMap((chunk) => {
      const parts = chunk.split(/[-\u2010-\u2015]+/u).filter(Boolean);
      const together = parts.length > 1 ? [parts.join("")] : [];
      return [...together, ...parts].flatMap((part) => part.match(/\d+|[^\d]+/g) ?? []);
    })
    .map(foldWord)
    .filter((word) => word.length > 0);
}

/** A text as the index keeps it: every spelling of every word and their stems, once. */
export function indexText(...texts: (string | null | undefined)[]): string {
  const words = texts.flatMap((text) => (text ? wordsOf(text).flat() : []));
  return [...new Set(words.flatMap((word) => [word, stemOf(word)]))].join(" ");
}

/** A key by which two spellings of one name are the same. */
export function keyOf(name: string): string {
  return wordsOf(name)
    .map(([first]) => first)
    .join(" ");
}
