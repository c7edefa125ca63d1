import { z } from "@medusajs/framework/zod";

const email = z.email().max(254);

/** Domains that name nobody (RFC 2606): customers without an e-mail have an address there. */
const NOBODY = /\.(invalid|example|test)$|@(invalid|example|test)$/i;

/**
 * The one recipient of a message, or null where there is none. A comma, a line break or a second address is refused
 * rather than cleaned: it would be a header of somebody else's writing.
 */
export function recipientOf(text: string | undefined): string | null {
  const read = email.safeParse(text);
  return read.success && !NOBODY.test(read.data) ? read.data : null;
}

/** The subject on one line: what a name in it smuggles in ends no header. */
export function subjectOf(text: string | undefined, fallback: string): string {
  const line = (text ?? "").replace(/[\u0000-\u001f\u007f]+/g, " ").trim();
  return line === "" ? fallback : line;
}
