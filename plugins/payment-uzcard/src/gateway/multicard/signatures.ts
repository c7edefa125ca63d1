import { createHash, timingSafeEqual } from "node:crypto";
import type { CallbackFields } from "../gateway";

/** Section 2.5 A: `md5(store_id + invoice_id + amount + secret)`. */
export function successSign(fields: CallbackFields, secret: string): string {
  const { store_id = "", invoice_id = "", amount = "" } = fields;
  return createHash("md5").update(`${store_id}${invoice_id}${amount}${secret}`).digest("hex");
}

/** Section 2.5 B: `sha1(uuid + invoice_id + amount + secret)`. */
export function statusSign(fields: CallbackFields, secret: string): string {
  const { uuid = "", invoice_id = "", amount = "" } = fields;
  return createHash("sha1").update(`${uuid}${invoice_id}${amount}${secret}`).digest("hex");
}

/** In constant time, whatever was sent. */
export function isSigned(fields: CallbackFields, sign: string): boolean {
  return timingSafeEqual(digest(fields.sign ?? ""), digest(sign));
}

// Digests have one length, so the comparison tells nothing about the signature's length either.
function digest(text: string): Buffer {
  return createHash("sha256").update(text, "utf8").digest();
}
