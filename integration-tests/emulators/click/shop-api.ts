import { createHash } from "node:crypto";

/** SHOP-API as Click calls it. All values are raw text: the signature covers the text, not its meaning. */
export const PREPARE = "0";
export const COMPLETE = "1";

/** The fields of one call, in the order in which they are sent. */
export type ShopFields = Record<string, string>;

/** Fields that are numbers in a JSON body; their digits are written as they are, however many. */
const NUMBERS = new Set([
  ...["click_trans_id", "service_id", "click_paydoc_id", "merchant_prepare_id", "amount"],
  ...["action", "error"],
]);

const TIMEOUT_MS = 30_000;

export type ShopAnswer =
  | { answered: true; error: number; note: string; body: Record<string, unknown>; text: string }
  | { answered: false; why: string };

/** MD5 of the fields without separators; Complete has merchant_prepare_id between the order and the amount. */
export function signatureOf(fields: ShopFields, secretKey: string): string {
  const parts = [
    fields.click_trans_id,
    fields.service_id,
    secretKey,
    fields.merchant_trans_id,
    fields.action === COMPLETE ? fields.merchant_prepare_id : "",
    fields.amount,
    fields.action,
    fields.sign_time,
  ];
  return createHash("md5").update(parts.join(""), "utf8").digest("hex");
}

export function bodyOf(fields: ShopFields, encoding: "form" | "json"): string {
  if (encoding === "form") {
    return new URLSearchParams(fields).toString();
  }
  const members = Object.entries(fields).map(([name, value]) => {
    const bare = NUMBERS.has(name) && /^-?\d+(\.\d+)?$/.test(value);
    return `${JSON.stringify(name)}:${bare ? value : JSON.stringify(value)}`;
  });
  return `{${members.join(",")}}`;
}

/** One call. Anything but a JSON object with a number in `error` and status 200 is no answer. */
export async function callShop(
  url: string,
  fields: ShopFields,
  encoding: "form" | "json",
  timeout_ms = TIMEOUT_MS,
): Promise<ShopAnswer> {
  try {
    const { status, text } = await postShop(url, bodyOf(fields, encoding), encoding, timeout_ms);
    if (status !== 200) {
      return { answered: false, why: `HTTP status ${status}` };
    }
    const body = JSON.parse(text) as Record<string, unknown> | null;
    if (!Number.isInteger(body?.error)) {
      return { answered: false, why: `no error code in ${text.slice(0, 200)}` };
    }
    const note = String(body?.error_note ?? "");
    return { answered: true, error: Number(body?.error), note, body: body ?? {}, text };
  } catch (error) {
    return { answered: false, why: error instanceof Error ? error.message : String(error) };
  }
}

/** One raw request; `body` may be anything, which the conformance checks need. */
export async function postShop(
  url: string,
  body: string,
  encoding: "form" | "json",
  timeout_ms = TIMEOUT_MS,
): Promise<{ status: number; text: string }> {
  const type = encoding === "form" ? "application/x-www-form-urlencoded" : "application/json";
  const response = await fetch(url, {
    method: "POST",
    headers: { "content-type": type },
    body,
    signal: AbortSignal.timeout(timeout_ms),
  });
  return { status: response.status, text: await response.text() };
}

/** An id of the answer with all its digits, which JSON.parse would round above 2^53. */
export const digitsIn = (text: string, name: string): string | null =>
  new RegExp(`"${name}"\\s*:\\s*"?(\\d+)`).exec(text)?.[1] ?? null;
