import type { CallbackFields } from "../gateway/gateway";

// Node 22 and newer; TypeScript's own library does not know it yet.
type Reviver = (key: string, value: unknown, context: { source?: string }) => unknown;
const parseWithSource = JSON.parse as (text: string, reviver: Reviver) => unknown;

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
    body = parseWithSource(text, (_key, value, { source }) =>
      typeof value === "number" ? source : value,
    );
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
