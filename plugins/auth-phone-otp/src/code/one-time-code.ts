import { randomInt } from "node:crypto";

/** What a code opens; one asked for one thing opens nothing else. */
export const PURPOSES = [
  "sign_in",
  "change_phone",
  "reset_password",
  "delete_account",
  "courier",
] as const;
export type Purpose = (typeof PURPOSES)[number];

/** Digits, leading zeros included; every one equally likely. */
export function makeCode(length: number): string {
  return String(randomInt(0, 10 ** length)).padStart(length, "0");
}
