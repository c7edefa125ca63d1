import Bowser from "bowser";

const LONGEST = 300;

/** "Chrome, Android" of a User-Agent header; null when it says nothing. */
export function deviceOf(userAgent: string | undefined): string | null {
  if (!userAgent) {
    return null;
  }
  const { browser, os } = Bowser.parse(userAgent.slice(0, LONGEST));
  const known = [browser.name, os.name].filter(Boolean);
  return known.length > 0 ? known.join(", ") : null;
}
