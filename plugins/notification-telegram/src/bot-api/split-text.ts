/** The longest text of one Telegram message, characters. */
export const LONGEST_TEXT = 4096;

/** Parts of at most `longest` characters: cut at line breaks, else at blanks, else anywhere but within a character. */
export function splitText(text: string, longest = LONGEST_TEXT): string[] {
  const parts: string[] = [];
  let rest = text;
  while (rest.length > longest) {
    const at = cutAt(rest, longest);
    parts.push(rest.slice(0, at).trimEnd());
    rest = rest.slice(at).replace(/^\n+/, "");
  }
  return [...parts, rest].filter((part) => part.trim() !== "");
}

function cutAt(text: string, longest: number): number {
  const start = text.slice(0, longest);
  for (const edge of ["\n", " "]) {
    const at = start.lastIndexOf(edge);
    if (at > 0) {
      return at + 1;
    }
  }
  const isHalfCharacter = /[\ud800-\udbff]$/.test(start);
  return isHalfCharacter ? longest - 1 : longest;
}
