import { createHash, timingSafeEqual } from "node:crypto";

export type Credentials = {
  /** Payme's literal login, case-sensitive. */
  login: string;
  /** Every key that opens the door; empty ones never match. */
  keys: string[];
};

// Node's base64 decoder skips what it does not know; the protocol must not.
const BASIC = /^Basic +([A-Za-z0-9+/]+={0,2})$/i;

/**
 * Whether an `Authorization` header is Payme's: `Basic base64(login ":" key)`, split at the first colon because keys
 * may contain more. Both parts are always compared, in constant time.
 */
export function isAuthorized(header: string | undefined, credentials: Credentials): boolean {
  const encoded = BASIC.exec(header?.trim() ?? "")?.[1];
  const decoded = encoded ? Buffer.from(encoded, "base64").toString("utf8") : "";
  const colon = decoded.indexOf(":");
  const login = decoded.slice(0, Math.max(colon, 0));
  const key = decoded.slice(colon + 1);

  const loginMatches = isSame(login, credentials.login);
  let keyMatches = false;
  for (const expected of credentials.keys) {
    const matches = isSame(key, expected);
    keyMatches = keyMatches || (expected !== "" && matches);
  }
  return colon > 0 && loginMatches && keyMatches;
}

function isSame(given: string, expected: string): boolean {
  return timingSafeEqual(digest(given), digest(expected));
}

// Digests have one length, so the comparison tells nothing about the key's length either.
function digest(text: string): Buffer {
  return createHash("sha256").update(text, "utf8").digest();
}
