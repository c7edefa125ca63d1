import { textWidth } from "./text-width";

export type FitOptions = {
  width: number;
  height: number;
  maxSize: number;
  minSize: number;
  maxLines: number;
  bold?: boolean;
};

/** A text laid out inside a box: its lines, font size and line height. */
export type FittedText = { lines: string[]; size: number; leading: number };

/**
 * The largest type at which a text fits its box. Tries every number of lines that is allowed, breaks only between
 * words, and shortens with an ellipsis when even the smallest type is too large. No line is ever wider than the box.
 */
export function fitText(text: string, options: FitOptions): FittedText {
  const words = text.trim().split(/\s+/);
  for (let size = options.maxSize; size >= options.minSize; size -= 2) {
    const leading = Math.round(size * 1.14);
    const lines = wrap(words, options.width, size, options.bold);
    if (lines && lines.length <= options.maxLines && lines.length * leading <= options.height) {
      return { lines: balance(words, lines.length, options, size) ?? lines, size, leading };
    }
  }
  return shorten(words, options);
}

/** Fills lines greedily; null when one word alone is wider than the box. */
function wrap(words: string[], width: number, size: number, bold?: boolean): string[] | null {
  const lines: string[] = [];
  for (const word of words) {
    if (textWidth(word, size, bold) > width) return null;
    const extended = lines.length ? `${lines[lines.length - 1]} ${word}` : word;
    if (lines.length && textWidth(extended, size, bold) <= width) {
      lines[lines.length - 1] = extended;
    } else {
      lines.push(word);
    }
  }
  return lines;
}

/** The narrowest box that needs no more lines gives lines of similar length. */
function balance(
  words: string[],
  lineCount: number,
  { width, bold }: FitOptions,
  size: number,
): string[] | null {
  let best: string[] | null = null;
  for (let narrower = width; narrower > width / 3; narrower -= 6) {
    const lines = wrap(words, narrower, size, bold);
    if (!lines || lines.length > lineCount) break;
    best = lines;
  }
  return best;
}

function shorten(words: string[], options: FitOptions): FittedText {
  const { width, height, minSize: size, maxLines, bold } = options;
  const leading = Math.round(size * 1.14);
  const count = Math.max(1, Math.min(maxLines, Math.floor(height / leading)));
  const lines: string[] = [];
  let rest = words.join(" ");
  while (rest && lines.length < count) {
    const last = lines.length === count - 1;
    let end = rest.length;
    while (end > 1 && textWidth(cut(rest, end, last), size, bold) > width) end -= 1;
    if (!last && end < rest.length && rest.lastIndexOf(" ", end) > 0) {
      end = rest.lastIndexOf(" ", end);
    }
    lines.push(cut(rest, end, last));
    rest = rest.slice(end).trim();
  }
  return { lines, size, leading };
}

function cut(text: string, end: number, withEllipsis: boolean): string {
  return end >= text.length || !withEllipsis
    ? text.slice(0, end).trim()
    : `${text.slice(0, end).trim()}…`;
}
