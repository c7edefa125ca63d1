import { createHash, timingSafeEqual } from "node:crypto";

/** Compares in a time that says nothing about the secret. Without a secret nothing is right. */
export function isSecret(given: string | undefined, secret: string | undefined): boolean {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return secret !== undefined && timingSafeEqual(digest(given ?? ""), digest(secret));
}
