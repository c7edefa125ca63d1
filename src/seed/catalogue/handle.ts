import { transliterate } from "./medicine/transliterate";

/** An address part in ASCII: `C vitamini, 500 mg` becomes `c-vitamini-500-mg`. */
export function slug(text: string): string {
  return transliterate(text)
    .normalize("NFD")
    .replace(/[\u0300-\u036f']/g, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 80)
    .replace(/-+$/, "");
}

/** Gives each item its own handle: the plain one, or with the item's code when the plain one is taken. */
export function assignHandles<T>(
  items: readonly T[],
  plain: (item: T) => string,
  code: (item: T) => string,
): Map<T, string> {
  const taken = new Set<string>();
  const handles = new Map<T, string>();
  for (const item of items) {
    const first = plain(item);
    const handle = taken.has(first) ? `${first}-${slug(code(item))}` : first;
    taken.add(handle);
    handles.set(item, handle);
  }
  return handles;
}
