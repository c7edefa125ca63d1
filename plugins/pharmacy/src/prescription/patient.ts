import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from "node:crypto";
import { foldWord } from "../finding/fold";

export type Patient = {
  name: string;
  birth_year: number;
  relation: "self" | "child" | "parent" | "spouse" | "other";
};

/** What is sealed of a prescription. */
export type SealedPatient = Patient & { note: string | null };

/** Of a prescription that was deleted, or that no secret opens any more. */
export const NAMELESS: SealedPatient = { name: "", birth_year: 0, relation: "other", note: null };

const IV_BYTES = 12;
const TAG_BYTES = 16;

/** AES-256-GCM: nonce, tag and cipher text in base64. It opens under its own prescription's `id` alone. */
export function sealText(secret: string, id: string, text: string): string {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv("aes-256-gcm", keyOf(secret, "seal"), iv);
  cipher.setAAD(Buffer.from(id));
  const sealed = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString("base64");
}

/** @throws Error when it is not what was sealed, or not with this secret */
export function unsealText(secret: string, id: string, sealed: string): string {
  const bytes = Buffer.from(sealed, "base64");
  const iv = bytes.subarray(0, IV_BYTES);
  const decipher = createDecipheriv("aes-256-gcm", keyOf(secret, "seal"), iv);
  decipher.setAAD(Buffer.from(id));
  decipher.setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
  const text = decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES));
  return Buffer.concat([text, decipher.final()]).toString("utf8");
}

/** With the secret it was sealed with, the current one or one of before; null when none opens it. */
export function unsealWithAny(
  secrets: readonly string[],
  id: string,
  sealed: string,
): string | null {
  for (const secret of secrets) {
    try {
      return unsealText(secret, id, sealed);
    } catch {
      // Not this one.
    }
  }
  return null;
}

/** Keyed hashes of the words of a name, so that it is found, in Latin or Cyrillic letters, by whole words. */
export function nameKeys(secret: string, name: string): string[] {
  const words = name.split(/[^\p{L}\p{N}'’ʻʼ‘`]+/u).flatMap(foldWord);
  const key = keyOf(secret, "find");
  return [...new Set(words)].map((word) =>
    createHmac("sha256", key).update(word).digest("base64url").slice(0, 22),
  );
}

const keyOf = (secret: string, use: "seal" | "find"): Buffer =>
  Buffer.from(hkdfSync("sha256", secret, "", `prescription patient ${use}`, 32));
