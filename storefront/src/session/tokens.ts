/** The two tokens of a sign-in, and when the first one ends, ms UTC. */
export type Tokens = { access: string; refresh: string; endsAt: number };

/** What the backend answers to a sign-in or a refresh; `expires_in` in s. */
export type TokenAnswer = { access_token: string; refresh_token: string; expires_in: number };

/** Renewed this long before the end, so that a slow page does not outlive its token, ms. */
const AHEAD = 30_000;

export function toTokens(answer: TokenAnswer, now: number): Tokens {
  return {
    access: answer.access_token,
    refresh: answer.refresh_token,
    endsAt: now + answer.expires_in * 1000,
  };
}

export const isStale = (tokens: Tokens, now: number): boolean => tokens.endsAt - AHEAD <= now;
