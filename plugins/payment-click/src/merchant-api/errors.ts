/** Click has said no, and nothing has happened. Holds neither keys nor headers. */
export class ClickRefusal extends Error {
  /** Click's `error_code`, or the HTTP status when there was none. */
  readonly code: number;
  /** The credentials were not accepted. */
  readonly isUnauthorized: boolean;

  constructor(call: string, code: number, note: string, isUnauthorized = false) {
    super(`Click refused ${call}: ${note.slice(0, 300)} (${code})`);
    this.name = "ClickRefusal";
    this.code = code;
    this.isUnauthorized = isUnauthorized;
  }
}

/** No answer, or none that can be understood: the call may have been carried out all the same. */
export class ClickUnreachable extends Error {
  constructor(call: string, why: string) {
    super(`Click did not answer ${call}: ${why}`);
    this.name = "ClickUnreachable";
  }
}
