import { createCipheriv, createDecipheriv, createHash, randomBytes } from "node:crypto";
import { keyFor } from "../road/keys";

const VERSION = 1;
const IV_BYTES = 12;
const TAG_BYTES = 16;
const HEAD_BYTES = 1 + IV_BYTES + TAG_BYTES;

/** AES-256-GCM: version, nonce, tag, cipher text. A file opens under its own `id` alone. */
export function seal(secret: string, id: string, picture: Buffer): Buffer {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv("aes-256-gcm", keyFor("proof", secret), iv);
  cipher.setAAD(Buffer.from(id));
  const text = Buffer.concat([cipher.update(picture), cipher.final()]);
  return Buffer.concat([Buffer.from([VERSION]), iv, cipher.getAuthTag(), text]);
}

/** @throws Error when the file is not what was sealed, or not with this secret */
export function unseal(secret: string, id: string, sealed: Buffer): Buffer {
  if (sealed.length < HEAD_BYTES || sealed[0] !== VERSION) {
    throw new Error(`proof ${id}: the file is damaged`);
  }
  const decipher = createDecipheriv(
    "aes-256-gcm",
    keyFor("proof", secret),
    sealed.subarray(1, 1 + IV_BYTES),
  );
  decipher.setAAD(Buffer.from(id));
  decipher.setAuthTag(sealed.subarray(1 + IV_BYTES, HEAD_BYTES));
  return Buffer.concat([decipher.update(sealed.subarray(HEAD_BYTES)), decipher.final()]);
}

export const sha256 = (bytes: Buffer): string => createHash("sha256").update(bytes).digest("hex");
