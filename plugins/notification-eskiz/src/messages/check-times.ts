import { isFinal, type MessageState } from "./state";

const MINUTE_MS = 60_000;

/** How old a message is when it is asked for again, ms: reports usually come by themselves. */
const SENT_AGES = [2, 5, 15, 60, 180, 360, 720, 1440, 1620].map((minutes) => minutes * MINUTE_MS);
/** A message nobody knows of is looked for at once, then less often. */
const UNKNOWN_AGES = [5, 15, 30, 60, 120, 240, 480, 960].map((seconds) => seconds * 1000);

/**
 * When to ask Eskiz about a message again, as its age in ms; null: never more. A phone that is off gets its SMS within a
 * day; after 27 hours nothing more comes.
 */
export function nextCheckAge(state: MessageState, age: number): number | null {
  if (isFinal(state)) {
    return null;
  }
  const ages = state === "unknown" || state === "sending" ? UNKNOWN_AGES : SENT_AGES;
  return ages.find((one) => one > age) ?? (ages === UNKNOWN_AGES ? age + 16 * MINUTE_MS : null);
}

/** A process that is sending at this moment needs no help, ms: two logins with repeats and two tries of the call. */
export const sendingMs = (requestTimeoutMs: number): number => 10 * requestTimeoutMs;
