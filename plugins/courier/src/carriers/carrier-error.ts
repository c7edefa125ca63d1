/** `refused`: nothing happened. `unknown`: it may have happened, look before repeating. `unavailable`: it was never asked. */
export type CarrierFailure = "refused" | "unknown" | "unavailable";

/**
 * Why a carrier did not do what was asked. The message is for staff: the carrier's words without long numbers, never a
 * request, an address, a token or a password.
 */
export class CarrierError extends Error {
  readonly failure: CarrierFailure;
  /** The carrier's own code, or one of ours in small letters. */
  readonly code: string;

  constructor(failure: CarrierFailure, code: string, words = "") {
    super(words ? `${code}: ${withoutLongNumbers(words)}` : code);
    this.name = "CarrierError";
    this.failure = failure;
    this.code = code;
  }
}

/** A carrier's words may quote a phone. */
function withoutLongNumbers(words: string): string {
  return words.replace(/\+?\d[\d\s()-]{5,}\d/g, "[number]").slice(0, 200);
}
