import { z } from "zod";
import type { Locale } from "../i18n/locale";
import { isWebUrl } from "./payment";
import { callStore, orNull, StoreRefusal } from "./store-api";

export const cardErrors = [
  "wrong_otp",
  "otp_expired",
  "too_many_codes",
  "card_not_allowed",
  "card_declined",
  "insufficient_funds",
  "gateway_unavailable",
  "gateway_unknown",
  "too_soon",
] as const;
export type CardError = (typeof cardErrors)[number];

const schema = z.object({
  step: z.enum(["begin", "card_form", "otp", "processing", "paid", "failed"]),
  /** the money is blocked on the card: nothing is left for the buyer to do */
  held: z.boolean().default(false),
  /** the gateway's page where the card is entered */
  form_url: z.string().refine(isWebUrl).optional(),
  otp_length: z.number().int().min(4).max(8).optional(),
  /** masked, `860053******8829` */
  card_pan: z.string().optional(),
  resend_after_s: z.number().nonnegative().optional(),
  resends_left: z.number().int().nonnegative().optional(),
  tries_left: z.number().int().nonnegative().optional(),
  // A reason that is not known here yet is still a reason.
  error: z.enum(cardErrors).optional().catch("gateway_unknown"),
});

/** Where a payment by card is, and what the buyer has to do next. */
export type CardPayment = z.infer<typeof schema>;

export type CardAction = "begin" | "bound" | "otp" | "resend" | "abandon";

/** Null when the order is not known or cards are not accepted. */
export async function findCardPayment(
  orderId: string,
  locale: Locale,
): Promise<CardPayment | null> {
  const path = `/store/orders/${orderId}/uzcard`;
  const answer = await orNull(
    callStore<{ uzcard: unknown }>(path, { locale, query: { locale }, signedIn: "may" }),
  );
  return answer && schema.parse(answer.uzcard);
}

/** The gateway may think for 15 s, so this waits for 30. Null when the order cannot be paid by card any more. */
export async function actOnCard(
  orderId: string,
  locale: Locale,
  action: CardAction,
  code?: string,
): Promise<CardPayment | null> {
  try {
    const answer = await callStore<{ uzcard: unknown }>(`/store/orders/${orderId}/uzcard`, {
      method: "POST",
      locale,
      signedIn: "may",
      query: { locale },
      body: { action, ...(code !== undefined && { code }) },
      timeout: 30_000,
    });
    return schema.parse(answer.uzcard);
  } catch (error) {
    if (error instanceof StoreRefusal) return null;
    throw error;
  }
}

/** `860053******8829` -> `8600 53•• •••• 8829`. */
export const groupPan = (pan: string): string =>
  pan.replaceAll("*", "•").replace(/(.{4})(?=.)/g, "$1 ");
