import type { Json } from "./types";

/**
 * JSON whose numbers never lose a digit, for sums, ids of 64 bits and signatures. `JSON.parse` alone would turn
 * 9007199254740993 or 15000000.0000000001 into a neighbour that may equal an order's sum. Needs Node 22.
 */

/** A number literal kept as text; `JSON.stringify` writes it back verbatim. */
export interface RawNumber {
  readonly rawJSON: string;
}

export type ExactJson =
  null | boolean | number | string | RawNumber | ExactJson[] | { [key: string]: ExactJson };

// Node 22 and newer; TypeScript's own library does not know them yet.
type Reviver = (key: string, value: unknown, context: { source?: string }) => unknown;
const exactJSON = JSON as unknown as {
  parse(text: string, reviver: Reviver): ExactJson;
  rawJSON(text: string): RawNumber;
  isRawJSON(value: unknown): value is RawNumber;
};

/** Every number that JavaScript would change is kept as its own source text. @throws SyntaxError when it is not JSON */
export function parseExactJson(text: string): ExactJson {
  return exactJSON.parse(text, (_key, value, { source }) =>
    typeof value === "number" && source !== undefined && !isExact(value, source)
      ? exactJSON.rawJSON(source)
      : value,
  );
}

/** Every number becomes the text it was written as: what signatures are made of. @throws SyntaxError when it is not JSON */
export function parseWithNumbersAsText(text: string): unknown {
  return exactJSON.parse(text, (_key, value, { source }) =>
    typeof value === "number" ? source : value,
  );
}

/** Integer literals of any size as bigint; anything else, `1.0` and `1e3` included, is null. */
export function integerOf(value: unknown): bigint | null {
  if (typeof value === "number") {
    return Number.isSafeInteger(value) ? BigInt(value) : null;
  }
  if (exactJSON.isRawJSON(value) && /^-?\d+$/.test(value.rawJSON)) {
    return BigInt(value.rawJSON);
  }
  return null;
}

/** Digits of an integer that `JSON.stringify` writes as a number, whatever their count. */
export const jsonDigits = (digits: string | bigint): RawNumber => exactJSON.rawJSON(String(digits));

/** True for objects of the wire, false for arrays, null and numbers kept as text. */
export function isJsonObject(value: unknown): value is { [key: string]: ExactJson } {
  return (
    typeof value === "object" &&
    value !== null &&
    !Array.isArray(value) &&
    !exactJSON.isRawJSON(value)
  );
}

/** Text of a scalar as it was written; null for everything that is not a string or a number. */
export function scalarText(value: ExactJson | undefined): string | null {
  if (typeof value === "string") {
    return value;
  }
  if (typeof value === "number") {
    return String(value);
  }
  return exactJSON.isRawJSON(value) ? value.rawJSON : null;
}

/** The same data as ordinary JSON for storing; numbers too long for JavaScript become text. */
export function plainJson(value: ExactJson): Json {
  if (exactJSON.isRawJSON(value)) {
    return value.rawJSON;
  }
  if (Array.isArray(value)) {
    return value.map(plainJson);
  }
  if (isJsonObject(value)) {
    return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, plainJson(v)]));
  }
  return value;
}

function isExact(value: number, source: string): boolean {
  return String(value) === source && (Number.isSafeInteger(value) || !Number.isInteger(value));
}
