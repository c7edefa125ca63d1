const LONGEST = 128;

/** The first of these fields that holds a text or a number; what a stranger sends may be anything. */
export function textIn(fields: Record<string, unknown>, names: readonly string[]): string | null {
  for (const name of names) {
    const value = Object.hasOwn(fields, name) ? fields[name] : undefined;
    const text = typeof value === "number" ? String(value) : value;
    if (typeof text === "string" && text !== "" && text.length <= LONGEST) {
      return text;
    }
  }
  return null;
}
