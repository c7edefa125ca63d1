/** `refused`: nothing happened. `unknown`: it may have happened, ask before repeating. `unavailable`: it was never asked. */
export type GatewayFailure = "refused" | "unknown" | "unavailable";

/**
 * Why the gateway did not do what was asked. The message is for staff: the gateway's words without long numbers, never a
 * request, a token or a secret.
 */
export class GatewayError extends Error {
  readonly failure: GatewayFailure;
  /** The gateway's own code, or one of ours in small letters. */
  readonly code: string;

  constructor(failure: GatewayFailure, code: string, words = "") {
    super(words ? `${code}: ${withoutLongNumbers(words)}` : code);
    this.name = "GatewayError";
    this.failure = failure;
    this.code = code;
  }
}

/** A gateway's words may quote a card or a phone. */
function withoutLongNumbers(words: string): string {
  return words.replace(/\d[\d*\s-]{5,}\d/g, "[number]").slice(0, 300);
}
