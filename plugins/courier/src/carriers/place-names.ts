/** A name as it is compared: small letters, one kind of apostrophe, without the word for what it is. */
export const plainName = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[\u02bb\u02bc\u2018\u2019\u0060\u00b4]/g, "'")
    .replace(
      /\b(shahri|shahar|sh\.|tumani|tuman|viloyati|respublikasi|city|region|district)\b/g,
      "",
    )
    .replace(/[^a-zа-яёўқғҳ']+/g, " ")
    .trim();

/** The first of the wanted names, most exact first, that stands in the list exactly once. Nothing is guessed. */
export function placeNamed<P extends { name: string }>(
  places: readonly P[],
  wanted: readonly string[],
): P | null {
  for (const name of wanted) {
    const plain = plainName(name);
    const found = plain === "" ? [] : places.filter((place) => plainName(place.name) === plain);
    if (found.length === 1) {
      return found[0] ?? null;
    }
  }
  return null;
}
