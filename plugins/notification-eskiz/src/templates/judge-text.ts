import { placeholdersOf } from "../sms/render";

/** Why a text cannot take the place of another. */
export type TextProblem = { unknown_places: string[] } | { lost_places: string[] };

/** A message without its code is no message. */
const NEEDED = ["code"];

/** Checks a text that staff have written: only places that get a value, and none lost that the message is about. */
export function problemOfText(
  text: string,
  { default_text, sample }: { default_text: string; sample: Record<string, string> },
): TextProblem | null {
  const places = placeholdersOf(text);
  const known = new Set([...placeholdersOf(default_text), ...Object.keys(sample)]);
  const unknown_places = places.filter((name) => !known.has(name));
  const lost_places = NEEDED.filter(
    (name) => placeholdersOf(default_text).includes(name) && !places.includes(name),
  );
  if (unknown_places.length > 0) {
    return { unknown_places };
  }
  return lost_places.length > 0 ? { lost_places } : null;
}
