import { forEverybody } from "../session/visit";

type Entry = { value: Promise<unknown>; freshUntil: number; refreshing: boolean };

const MAX_ENTRIES = 500;
const entries = new Map<string, Entry>();

/**
 * What `load` gave for `key`, kept for `ttl` ms. An older value is served at once while a new one is fetched, so a
 * shopper never waits for a refresh, and a short backend outage does not blank what is already known. What is kept for all is
 * asked for in nobody's name.
 */
export function memo<T>(key: string, ttl: number, load: () => Promise<T>): Promise<T> {
  const now = Date.now();
  const known = entries.get(key);
  if (known) {
    if (now > known.freshUntil && !known.refreshing) refresh(key, known, ttl, load);
    return known.value as Promise<T>;
  }
  const value = forEverybody(load);
  entries.set(key, { value, freshUntil: now + ttl, refreshing: false });
  value.catch(() => entries.delete(key));
  const oldest = entries.size > MAX_ENTRIES ? entries.keys().next().value : undefined;
  if (oldest !== undefined) entries.delete(oldest);
  return value;
}

function refresh<T>(key: string, known: Entry, ttl: number, load: () => Promise<T>): void {
  known.refreshing = true;
  forEverybody(load).then(
    (value) => {
      entries.delete(key);
      entries.set(key, {
        value: Promise.resolve(value),
        freshUntil: Date.now() + ttl,
        refreshing: false,
      });
    },
    () => {
      known.refreshing = false;
    },
  );
}
