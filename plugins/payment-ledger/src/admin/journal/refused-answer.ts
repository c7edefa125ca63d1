import type { JournalView } from "../ledger-api";

/**
 * A provider was told no. JSON-RPC protocols (Payme) carry an `error` object, others (Click) a number that is not 0.
 */
export function isRefused(answer: JournalView["answer"]): boolean {
  if (answer === null || typeof answer !== "object" || Array.isArray(answer)) {
    return false;
  }
  const { error } = answer;
  return typeof error === "number" ? error !== 0 : typeof error === "object" && error !== null;
}
