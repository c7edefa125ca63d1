import { createHmac, hkdfSync, timingSafeEqual } from "node:crypto";

/** What a key is for; a digest made with one says nothing about digests made with another. */
type Use = "code" | "phone" | "refresh" | "proof";

/** Keys derived from the one secret of the plugin's options. */
export class Keys {
  private readonly keys: Record<Use, Buffer>;

  constructor(secret: string) {
    const derive = (use: Use) =>
      Buffer.from(hkdfSync("sha256", secret, "", `medusa-uz phone-auth ${use}`, 32));
    this.keys = {
      code: derive("code"),
      phone: derive("phone"),
      refresh: derive("refresh"),
      proof: derive("proof"),
    };
  }

  /** HMAC-SHA-256 as 43 characters of base64url. */
  mac(use: Use, ...parts: string[]): string {
    return createHmac("sha256", this.keys[use]).update(JSON.stringify(parts)).digest("base64url");
  }

  /** Tells keys of different secrets apart, and says nothing about them. */
  get fingerprint(): string {
    return this.mac("phone", "fingerprint").slice(0, 12);
  }
}

/** Compares in a time that does not depend on where the texts differ. */
export function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
