import type { z } from "@medusajs/framework/zod";
import { EskizError } from "./eskiz-error";

export type RawAnswer = { status: number; text: string; retry_after?: string | null };

/** The end of "Этот смс текст ещё не прошёл модерацию": found in every client that met it (section 5). */
const NOT_APPROVED = /модераци/i;

/**
 * What an answer says. A page of a proxy under any status, or a body of another shape, says nothing about what was done.
 *
 * @throws EskizError
 */
export function readAnswer<S extends z.ZodType>(answer: RawAnswer, schema: S): z.output<S> {
  const body = parse(answer.text);
  if (answer.status < 200 || answer.status >= 300) {
    throw errorOf(answer, body);
  }
  const read = schema.safeParse(body);
  if (!read.success) {
    throw new EskizError("unknown", "unreadable_answer", `HTTP status ${answer.status}`);
  }
  return read.data;
}

function errorOf({ status, retry_after }: RawAnswer, body: unknown): EskizError {
  const code = String(status);
  const words = wordsOf(body);
  if (status === 429) {
    return new EskizError("limit", code, words, waitOf(retry_after));
  }
  if (status === 401 || status === 403) {
    return new EskizError("auth", code, words);
  }
  if (status >= 500 || status < 400 || body === null) {
    return new EskizError("unknown", code, words);
  }
  return new EskizError(NOT_APPROVED.test(words) ? "not_approved" : "refused", code, words);
}

const WAIT_MS = 5_000;
const LONGEST_WAIT_MS = 10 * 60_000;

/** `Retry-After` in seconds or as a date, as ms from now. */
function waitOf(retry_after: string | null | undefined): number {
  const seconds = Number(retry_after);
  const ms =
    retry_after && !Number.isNaN(seconds)
      ? seconds * 1000
      : Date.parse(retry_after ?? "") - Date.now();
  return Number.isNaN(ms) ? WAIT_MS : Math.min(Math.max(ms, 1_000), LONGEST_WAIT_MS);
}

/** `message` is text, or an object of fields with lists of texts (section 7). */
function wordsOf(body: unknown): string {
  const message =
    typeof body === "object" && body !== null && "message" in body ? body.message : "";
  return typeof message === "string" ? message : JSON.stringify(message);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
