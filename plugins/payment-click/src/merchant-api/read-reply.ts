import { parseWithNumbersAsText } from "@medusa-uz/payment-ledger";
import { z } from "@medusajs/framework/zod";
import { ClickRefusal, ClickUnreachable } from "./errors";

/** Numbers come as the text of their digits; some of Click's pages show them as strings anyway. */
const integer = z
  .string()
  .regex(/^-?\d{1,9}$/)
  .transform(Number);

const envelope = z.object({ error_code: integer, error_note: z.string().nullish() });

export const paymentReply = z.object({
  payment_id: z
    .string()
    .regex(/^\d{1,20}$/)
    .nullish(),
  /** Negative: failed or reversed. 0 created, 1 in work, 2 successful. */
  payment_status: integer.nullish(),
});

export const fiscalReply = z.object({ qrCodeURL: z.string().nullish() });

/**
 * Reads an answer of the Merchant API. What is not in its own envelope, a proxy's page for example, tells nothing about
 * whether the call was carried out.
 *
 * @throws ClickRefusal when Click says no
 * @throws ClickUnreachable when it cannot be understood
 */
export function readReply<T>(call: string, status: number, body: string, schema: z.ZodType<T>): T {
  const isUnauthorized = status === 401 || status === 403;
  const json = parsed(body);
  const head = envelope.safeParse(json);
  if (status >= 400) {
    const note = head.success ? (head.data.error_note ?? "") : `HTTP status ${status}`;
    throw new ClickRefusal(
      call,
      head.success ? head.data.error_code : status,
      note,
      isUnauthorized,
    );
  }
  if (!head.success) {
    throw new ClickUnreachable(call, `its answer (HTTP status ${status}) has no error_code`);
  }
  if (head.data.error_code !== 0) {
    throw new ClickRefusal(call, head.data.error_code, head.data.error_note ?? "");
  }
  const reply = schema.safeParse(json);
  if (!reply.success) {
    const fields = reply.error.issues.map(({ path }) => path.join(".")).join(", ");
    throw new ClickUnreachable(call, `its answer has an unexpected ${fields}`);
  }
  return reply.data;
}

function parsed(body: string): unknown {
  try {
    return parseWithNumbersAsText(body);
  } catch {
    return null;
  }
}
