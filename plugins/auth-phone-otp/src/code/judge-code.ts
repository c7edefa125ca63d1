import { isSame } from "../keys";

/** The newest code of a number and purpose, as it is stored. Times in ms. */
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

/** Whether a try counts against the code; every guess does, right or wrong. */
export const costsTry = ({ verdict }: Verdict, before: Challenge | null) =>
  verdict === "code_wrong" || (verdict === "code_used_up" && (before?.tries_left ?? 0) > 0);

/** Decides about a guess at the time `now`, ms. A code that never was, was replaced or was used has expired. */
export function judgeCode(challenge: Challenge | null, digest: string, now: number): Verdict {
  if (!challenge || challenge.is_used || now >= challenge.expires_at) {
    return { verdict: "code_expired" };
  }
  if (challenge.tries_left <= 0) {
    return { verdict: "code_used_up" };
  }
  if (isSame(challenge.code_digest, digest)) {
    return { verdict: "right" };
  }
  const tries_left = challenge.tries_left - 1;
  return tries_left > 0 ? { verdict: "code_wrong", tries_left } : { verdict: "code_used_up" };
}
