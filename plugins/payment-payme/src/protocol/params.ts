import { integerOf, isJsonObject, scalarText, type ExactJson } from "@medusa-uz/payment-ledger";
import { z } from "@medusajs/framework/zod";
import { badRequest, wrongAmount, type PaymeError } from "./errors";

/** Either what a call asks for, or why it is refused before anybody looks at the ledger. */
export type Read<T> = { params: T } | { error: PaymeError };

const integer = z.unknown().transform((value, context) => {
  const read = integerOf(value);
  if (read === null) {
    context.addIssue({ code: "custom", message: "not an integer" });
    return z.NEVER;
  }
  return read;
});

const safeInteger = integer
  .refine((value) => Number.isSafeInteger(Number(value)))
  .transform(Number);

/** Unix ms. */
export const millis = safeInteger.refine((value) => value > 0);

/** Tiyin; zero and less pass here and are refused with their own code by {@link read}. */
export const tiyin = integer;

/** Payme's id of a transaction: 24 hex digits, but tests send other text too. */
export const transactionId = z.string().min(1).max(100);

/** The tables keep a reason in 32 bits. */
export const reason = safeInteger.refine((value) => Math.abs(value) <= 2_147_483_647);

/** Account fields as text, whether they came as text or number; everything else in it is not a way to name an order. */
export const account = z
  .custom<{ [key: string]: ExactJson }>(isJsonObject)
  .transform((fields): Record<string, string> => {
    const texts = Object.entries(fields).flatMap(([field, value]) => {
      const text = scalarText(value)?.trim().slice(0, 100);
      return text ? [[field, text] as const] : [];
    });
    return Object.fromEntries(texts.slice(0, 10));
  });

/** Checks the params of a call; a sum of zero or less has its own code, everything else wrong is -32600. */
export function read<T>(schema: z.ZodType<T>, params: unknown): Read<T> {
  const parsed = schema.safeParse(params);
  if (!parsed.success) {
    return { error: badRequest() };
  }
  const { amount } = parsed.data as { amount?: bigint };
  return amount !== undefined && amount <= 0n ? { error: wrongAmount() } : { params: parsed.data };
}
