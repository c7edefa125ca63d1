import { z } from "@medusajs/framework/zod";
import { GatewayError } from "../gateway-error";
import { failureOf } from "./error-codes";

export type RawAnswer = { status: number; text: string };

const success = z.object({ success: z.literal(true), data: z.unknown() });
const failure = z.object({
  success: z.literal(false),
  error: z.object({ code: z.string().min(1), details: z.unknown() }),
});
/** `/auth` and refused tokens speak another language (section 2). */
const refusal = z.object({ errors: z.array(z.object({ message: z.unknown() })).min(1) });

/**
 * What an answer says. The status line is unreliable (section 2.4), so the code in the envelope decides; anything that is
 * no envelope, such as a page of a proxy, says nothing about what was done.
 *
 * @throws GatewayError
 */
export function readAnswer<S extends z.ZodType>(
  { status, text }: RawAnswer,
  schema: S,
  { envelope = true } = {},
): z.output<S> {
  const body = parse(text);
  const failed = failure.safeParse(body);
  if (failed.success) {
    const { code, details } = failed.data.error;
    throw new GatewayError(failureOf(code), code, wordsOf(details));
  }
  // Turned away at the door: nothing was asked, and the same may be asked later.
  if (status === 401 || status === 429) {
    throw new GatewayError("unavailable", status === 401 ? "unauthorized" : "too_many_requests");
  }
  const refused = refusal.safeParse(body);
  if (refused.success) {
    throw new GatewayError("unavailable", "errors", wordsOf(refused.data.errors[0]?.message));
  }
  const data = envelope
    ? success.safeParse(body)
    : { success: true as const, data: { data: body } };
  const read = data.success ? schema.safeParse(data.data.data) : null;
  if (!read?.success) {
    throw new GatewayError("unknown", "unreadable_answer", `HTTP status ${status}`);
  }
  return read.data;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const wordsOf = (details: unknown): string =>
  typeof details === "string" ? details : details == null ? "" : JSON.stringify(details);
