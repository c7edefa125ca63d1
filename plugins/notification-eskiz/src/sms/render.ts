import { withAsciiApostrophes } from "./apostrophe";

const PLACEHOLDER = /\{(\w+)\}/g;

/** Names of the places in a text that values fill: `kodi {code}` has `code`. */
export const placeholdersOf = (text: string): string[] => [
  ...new Set([...text.matchAll(PLACEHOLDER)].map(([, name]) => name ?? "")),
];

/** One line, ASCII apostrophes, no control characters: what a value may not change about an approved text. */
export const cleanValue = (value: string): string =>
  withAsciiApostrophes(value)
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, " ")
    .replace(/[\u00a0\u202f\u2009]/g, " ")
    .replace(/ {2,}/g, " ")
    .trim();

/** A text with its values, or the names of those that are missing. */
export function render(
  text: string,
  values: Record<string, string>,
): { text: string } | { missing: string[] } {
  const missing = placeholdersOf(text).filter((name) => !cleanValue(values[name] ?? ""));
  return missing.length > 0
    ? { missing }
    : { text: text.replace(PLACEHOLDER, (_, name: string) => cleanValue(values[name] ?? "")) };
}

/** Whether a finished text is a template with some values in it; a place that is still empty is none. */
export function isMadeFrom(template: string, text: string): boolean {
  if (placeholdersOf(template).some((name) => text.includes(`{${name}}`))) {
    return false;
  }
  const pattern = template
    .split(/(\{\w+\})/)
    .map((piece) =>
      /^\{\w+\}$/.test(piece) ? ".+?" : piece.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"),
    )
    .join("");
  return new RegExp(`^${pattern}$`, "su").test(text);
}
