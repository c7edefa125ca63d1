/**
 * What a failed call means. `refused`: no, and no again. `not_approved`: the text has not passed moderation. `auth`: the
 * account or its password. `limit`: too many calls. `unavailable`: it was never asked. `unknown`: it may have happened.
 */
export type Failure = "refused" | "not_approved" | "auth" | "limit" | "unavailable" | "unknown";

/** Why Eskiz did not do what was asked. The words are its own without numbers: never a text, a phone, a token. */
export class EskizError extends Error {
  readonly failure: Failure;
  /** HTTP status or network code. */
  readonly code: string;
  readonly words: string;
  readonly retry_after_ms: number | undefined;

  constructor(failure: Failure, code: string, words = "", retry_after_ms?: number) {
    const safe = withoutNumbers(words);
    super(safe ? `${code}: ${safe}` : code);
    this.name = "EskizError";
    this.failure = failure;
    this.code = code;
    this.words = safe;
    this.retry_after_ms = retry_after_ms;
  }
}

/** Its words may quote a phone or the code in a text. */
const withoutNumbers = (words: string): string =>
  words
    .replace(/<[^>]*>/g, " ")
    .replace(/[\d*][\d*\s()-]{2,}[\d*]/g, "[number]")
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, 200);
