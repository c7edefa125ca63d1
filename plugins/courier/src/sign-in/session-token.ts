import { isSame, keyFor, mac } from "../road/keys";

/** Who is signed in, and in which of their sessions: an operator ends all of them by raising the version. */
export type Session = { courier_id: string; version: number };

/** A courier signs in again after so long. */
export const SESSION_TTL_MS = 30 * 86_400_000;

const PREFIX = "cou1";

/** A bearer token. It opens the courier's routes and nothing else of the shop. */
export function sealSession(secret: string, { courier_id, version }: Session, now: number): string {
  const claims = JSON.stringify([courier_id, version, now + SESSION_TTL_MS]);
  const payload = Buffer.from(claims).toString("base64url");
  return [PREFIX, payload, signatureOf(secret, payload)].join(".");
}

/** Null for whatever this shop has not sealed, or too long ago. Whether the session goes on is for the database to say. */
export function openSession(
  secret: string,
  authorization: string | undefined,
  now: number,
): Session | null {
  const token = /^Bearer ([\w.-]{20,400})$/i.exec(authorization ?? "")?.[1] ?? "";
  const [prefix, payload, signature, more] = token.split(".");
  if (prefix !== PREFIX || !payload || !signature || more !== undefined) {
    return null;
  }
  if (!isSame(signature, signatureOf(secret, payload))) {
    return null;
  }
  const [courier_id, version, expires_at] = JSON.parse(
    Buffer.from(payload, "base64url").toString(),
  ) as [string, number, number];
  return now < expires_at ? { courier_id, version } : null;
}

const signatureOf = (secret: string, payload: string): string =>
  mac(sessionKey(secret), payload).toString("base64url");

const keys = new Map<string, Buffer>();

/** Derived once: positions come a hundred times a second. */
function sessionKey(secret: string): Buffer {
  const known = keys.get(secret) ?? keyFor("session", secret);
  keys.set(secret, known);
  return known;
}
