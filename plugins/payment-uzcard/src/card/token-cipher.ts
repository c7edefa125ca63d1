import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";

const ALGORITHM = "aes-256-gcm";
const VERSION = "v1";
const IV_BYTES = 12;

/**
 * Keeps card tokens unreadable in the database: AES-256-GCM with a key that HKDF derives from the shop's own secret. A
 * ciphertext opens only with the payment it was made for.
 */
export class TokenCipher {
  private readonly key: Buffer;

  constructor(secret: string) {
    this.key = Buffer.from(
      hkdfSync("sha256", secret, "", "medusa-uz/payment-uzcard/card-token", 32),
    );
  }

  encrypt(token: string, payment: string): string {
    const iv = randomBytes(IV_BYTES);
    const cipher = createCipheriv(ALGORITHM, this.key, iv).setAAD(Buffer.from(payment));
    const hidden = Buffer.concat([cipher.update(token, "utf8"), cipher.final()]);
    return [VERSION, iv, cipher.getAuthTag(), hidden]
      .map((part) => (typeof part === "string" ? part : part.toString("base64url")))
      .join(".");
  }

  /** Null when the text was made with another key, for another payment, or changed. */
  decrypt(text: string, payment: string): string | null {
    const [version, iv = "", tag = "", hidden = ""] = text.split(".");
    if (version !== VERSION) {
      return null;
    }
    try {
      const decipher = createDecipheriv(ALGORITHM, this.key, Buffer.from(iv, "base64url"))
        .setAAD(Buffer.from(payment))
        .setAuthTag(Buffer.from(tag, "base64url"));
      return decipher.update(hidden, "base64url", "utf8") + decipher.final("utf8");
    } catch {
      return null;
    }
  }
}
