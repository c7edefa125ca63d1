/** Puts values into `{braces}`; what is not given stays out. `as` turns each value into the medium's own spelling. */
export function fill(
  text: string,
  values: Record<string, string>,
  as: (value: string) => string = (value) => value,
): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) =>
    Object.hasOwn(values, name) ? as(values[name]) : "",
  );
}

/** Names in `{braces}`, each once. */
export function placeholders(text: string): string[] {
  return [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name))].sort();
}
