import { createHash, timingSafeEqual } from "node:crypto";
import type { Fields } from "./fields";

/** Section 3.1: the fields' raw text without separators; only Complete covers `merchant_prepare_id`. */
export function signatureOf(fields: Fields, secretKey: string): string {
  const parts = [
    fields.click_trans_id,
    fields.service_id,
    secretKey,
    fields.merchant_trans_id,
    fields.action === "1" ? fields.merchant_prepare_id : "",
    fields.amount,
    fields.action,
    fields.sign_time,
  ];
  return createHash("md5").update(parts.join(""), "utf8").digest("hex");
}

/** Compared in constant time; hex digits in any case. */
export function isSigned(fields: Fields, secretKey: string): boolean {
  const given = Buffer.from(fields.sign_string?.toLowerCase() ?? "", "utf8");
  const expected = Buffer.from(signatureOf(fields, secretKey), "utf8");
  return given.length === expected.length && timingSafeEqual(given, expected);
}
