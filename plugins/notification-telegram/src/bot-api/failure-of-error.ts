import { GrammyError, HttpError } from "grammy";
import type { Failure } from "./verdict";

/** Nothing was sent when the connection itself failed with one of these. */
const NOT_CONNECTED = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
]);

/** Plain data of a grammY error; null for any other error. Never its payload: that is somebody's message. */
export function failureOfError(error: unknown): Failure | null {
  if (error instanceof GrammyError) {
    const { retry_after, migrate_to_chat_id } = error.parameters;
    return {
      kind: "answer",
      code: error.error_code,
      description: error.description,
      ...(retry_after !== undefined && { retry_after }),
      ...(migrate_to_chat_id !== undefined && { migrate_to_chat_id: String(migrate_to_chat_id) }),
    };
  }
  if (error instanceof HttpError) {
    const { code = "" } = error.error as { code?: string };
    return { kind: "silence", sent: !NOT_CONNECTED.has(code) };
  }
  return null;
}

/** One line for the log: what the API said, without the token (part of its address) and without any text sent. */
export function wordsOf(error: unknown): string {
  const failure = failureOfError(error);
  if (failure?.kind === "answer") {
    return `${failure.code} ${failure.description}`;
  }
  if (failure) {
    return failure.sent ? "no answer from Telegram" : "Telegram cannot be reached";
  }
  return withoutTokens(error instanceof Error ? error.message : String(error));
}

/** A bot token looks the same everywhere: `123456:AA...`. */
export function withoutTokens(text: string): string {
  return text.replace(/\d{5,}:[A-Za-z0-9_-]{8,}/g, "<token>");
}
