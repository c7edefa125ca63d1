import { parseWithNumbersAsText } from "@medusa-uz/payment-ledger";
import type { CallbackFields } from "../gateway/gateway";

/**
 * A callback's fields, each number as it was written: signatures are made from the text, and 1500000.0 or 1.5e6 must not
 * turn into a sum that fits. What is not a scalar is left out.
 *
 * @returns null for anything but a JSON object
 */
export function readCallback(text: string | null): CallbackFields | null {
  if (text === null) {
    return null;
  }
  let body: unknown;
  try {
    body = parseWithNumbersAsText(text);
  } catch {
    return null;
  }
  if (typeof body !== "object" || body === null || Array.isArray(body)) {
    return null;
  }
  const scalars = Object.entries(body).filter(
    (entry): entry is [string, string] => typeof entry[1] === "string",
  );
  return Object.fromEntries(scalars);
}

/** A sum of tiyin as text; null for anything but a whole number above zero. */
export function tiyinOf(text: string | undefined): bigint | null {
  return /^[1-9]\d{0,17}$/.test(text ?? "") ? BigInt(text ?? "") : null;
}
