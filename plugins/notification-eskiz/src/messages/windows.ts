import type { MessageRow } from "./message-book";

/** A longer silence than this parts two windows, ms. */
const GAP_MS = 15 * 60_000;

/** Messages that were handed over at about the same time are asked for together. @param rows oldest first */
export function windowsOf<Row extends Pick<MessageRow, "handed_at">>(rows: Row[]): Row[][] {
  const windows: Row[][] = [];
  for (const row of rows) {
    const window = windows.at(-1);
    const last = window?.at(-1);
    if (window && last && row.handed_at.getTime() - last.handed_at.getTime() <= GAP_MS) {
      window.push(row);
    } else {
      windows.push([row]);
    }
  }
  return windows;
}
