import { isSame } from "../keys";

/** The newest code of a number, purpose and channel, as it is stored. Times in ms. */
export type Challenge = {
  code_digest: string;
  tries_left: number;
  expires_at: number;
  is_used: boolean;
};

export type Verdict =
  | { verdict: "right" }
  | { verdict: "code_wrong"; tries_left: number }
  | { verdict: "code_used_up" }
  | { verdict: "code_expired" };

/** A code and the digest that the guess has if it is that code. */
export type Guessed = Challenge & { guess_digest: string };

/** Whether a guess can be right, and costs a try when it is wrong. */
export function isOpen({ is_used, expires_at, tries_left }: Challenge, now: number): boolean {
  return !is_used && now < expires_at && tries_left > 0;
}

/**
 * Decides about a guess at the time `now`, ms, at the codes that went out by all channels: it is right when it is one of
 * them, and costs each a try when it is none. A code that never was, was replaced or was used has expired.
 */
export function judgeCode(challenges: Guessed[], now: number): Verdict {
  const open = challenges.filter((one) => isOpen(one, now));
  if (open.some(({ code_digest, guess_digest }) => isSame(code_digest, guess_digest))) {
    return { verdict: "right" };
  }
  if (open.length === 0) {
    const isUsedUp = challenges.some((one) => isOpen({ ...one, tries_left: 1 }, now));
    return { verdict: isUsedUp ? "code_used_up" : "code_expired" };
  }
  const tries_left = Math.max(...open.map((one) => one.tries_left)) - 1;
  return tries_left > 0 ? { verdict: "code_wrong", tries_left } : { verdict: "code_used_up" };
}
