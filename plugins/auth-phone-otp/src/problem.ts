import { problemText, type ProblemCode } from "./texts/problem-texts";
import type { Language } from "./texts/language";

const TYPES: Record<number, string> = {
  400: "invalid_data",
  401: "unauthorized",
  403: "forbidden",
  404: "not_found",
  409: "conflict",
  429: "too_many_requests",
  503: "unavailable",
};

/** Something the caller can do something about; `more` are named fields of the answer. */
export class Problem extends Error {
  constructor(
    readonly status: 400 | 401 | 403 | 404 | 409 | 429 | 503,
    readonly code: ProblemCode,
    readonly more: Record<string, unknown> = {},
  ) {
    super(code);
    this.name = "Problem";
  }

  /** `{ type, code, message, ...more }` */
  answer(language: Language): Record<string, unknown> {
    const message = problemText(this.code, language, this.more);
    return { type: TYPES[this.status], code: this.code, message, ...this.more };
  }
}

export function tooMany(retry_after: number): Problem {
  return new Problem(429, "too_many_requests", { retry_after });
}
