import { isSame, keyFor, mac } from "./keys";

/** A code dies after so many wrong guesses; then an operator has to allow another proof. */
export const GUESSES = 5;

/** Whose code; another `code_version` is another code. */
export type CodeOf = { id: string; code_version: number };

/** Four digits that the buyer tells the courier. Made anew whenever they are needed, stored nowhere. */
export function handOverCode(secret: string, { id, code_version }: CodeOf): string {
  const digest = mac(keyFor("hand-over", secret), id, code_version);
  return String(digest.readUInt32BE(0) % 10_000).padStart(4, "0");
}

export type Guess = "right" | "wrong" | "used_up";

/** @param misses wrong guesses before this one */
export function judgeGuess(
  secret: string,
  delivery: CodeOf,
  { misses, code }: { misses: number; code: string },
): Guess {
  if (misses >= GUESSES) {
    return "used_up";
  }
  return isSame(code, handOverCode(secret, delivery)) ? "right" : "wrong";
}

/** Whether it is the code of now or one that was renewed since. */
export const isCodeOfAnyVersion = (secret: string, { id, code_version }: CodeOf, code: string) =>
  Array.from({ length: code_version }, (_, n) =>
    handOverCode(secret, { id, code_version: n + 1 }),
  ).some((each) => isSame(code, each));
