import { createHmac, hkdfSync, timingSafeEqual } from "node:crypto";

/** What a key is for; a digest made with one says nothing about digests made with another. */
type Use = "hand-over" | "proof" | "session";

/** 32 bytes derived from the one secret of the plugin's options. */
export function keyFor(use: Use, secret: string): Buffer {
  return Buffer.from(hkdfSync("sha256", secret, "", `medusa-uz courier ${use}`, 32));
}

/** HMAC-SHA-256 of the parts. */
export function mac(key: Buffer, ...parts: (string | number)[]): Buffer {
  return createHmac("sha256", key).update(JSON.stringify(parts)).digest();
}

/** Compares in a time that does not depend on where the texts differ. */
export function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
