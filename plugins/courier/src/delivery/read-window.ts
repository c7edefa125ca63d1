import type { Window } from "../api/wire";

/** A promise from data that may hold anything: what is no moment, or ends before it begins, is no promise. */
export function readWindow(from: unknown, to: unknown): Window {
  const [begins, ends] = [momentOf(from), momentOf(to)];
  return ends === null || (begins !== null && begins >= ends)
    ? { from: null, to: null }
    : { from: begins, to: ends };
}

const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;

function momentOf(text: unknown): string | null {
  if (typeof text !== "string" || !MOMENT.test(text) || Number.isNaN(Date.parse(text))) {
    return null;
  }
  return new Date(text).toISOString();
}
