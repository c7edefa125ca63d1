import { createHash } from "node:crypto";

/** The `Auth` header of a moment, section 8: `user:sha1(seconds + secret):seconds`. `now` is Unix ms. */
export function authHeader(merchantUserId: string, secret: string, now: number): string {
  const timestamp = Math.floor(now / 1000);
  const digest = createHash("sha1").update(`${timestamp}${secret}`, "utf8").digest("hex");
  return `${merchantUserId}:${digest}:${timestamp}`;
}
