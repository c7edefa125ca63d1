import { randomInt } from "node:crypto";

/** Crockford's base 32: nothing that can be mistaken for something else. */
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const LENGTH = 8;

/** Eight characters, 40 bits, not to be guessed. */
export function newTrackingCode(): string {
  return Array.from({ length: LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join("");
}

/** What somebody typed as a code: any case, spaces and dashes, O for 0, I and L for 1. Null when it cannot be one. */
export function readTrackingCode(typed: string): string | null {
  const read = typed.toUpperCase().replace(/[\s-]/g, "").replace(/O/g, "0").replace(/[IL]/g, "1");
  return /^[0-9A-HJKMNP-TV-Z]{8}$/.test(read) ? read : null;
}
