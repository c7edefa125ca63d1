import { createHash, timingSafeEqual } from "node:crypto";

export type MerchantCredentials = { merchantUserId: string; secretKey: string };

/** How far the merchant's clock may be off, s. */
const SKEW_S = 300;

/**
 * Checks the header `Auth: <merchant_user_id>:<sha1(timestamp + secret_key)>:<timestamp>`. Null when it is right,
 * otherwise what is wrong.
 */
export function whyUnauthorized(
  header: unknown,
  { merchantUserId, secretKey }: MerchantCredentials,
  now_ms: number,
): string | null {
  if (typeof header !== "string") {
    return "no Auth header";
  }
  const [user, digest = "", timestamp = "", ...rest] = header.split(":");
  if (!/^[0-9a-f]{40}$/.test(digest) || !/^\d{10}$/.test(timestamp) || rest.length > 0) {
    return "the Auth header is not user:digest:timestamp";
  }
  const right = createHash("sha1")
    .update(timestamp + secretKey)
    .digest();
  if (user !== merchantUserId || !timingSafeEqual(Buffer.from(digest, "hex"), right)) {
    return "wrong merchant_user_id or digest";
  }
  const skew_s = Math.abs(now_ms / 1000 - Number(timestamp));
  return skew_s > SKEW_S ? `the timestamp is ${Math.round(skew_s)} s off` : null;
}
