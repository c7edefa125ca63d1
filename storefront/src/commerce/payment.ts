import { z } from "zod";
import type { TextKey } from "../i18n/dictionary";
import type { Locale } from "../i18n/locale";
import { CASH } from "./checkout";
import { callStore, orNull, StoreRefusal } from "./store-api";

const schema = z.object({
  status: z.enum(["awaiting", "processing", "paid", "refunded", "cancelled"]),
  /** the money is blocked on the card until the shop confirms */
  held: z.boolean().default(false),
  amount: z.number(),
  currency_code: z.string(),
  paid_at: z.string().nullable(),
  expires_at: z.string().nullable(),
  methods: z.array(z.object({ provider_id: z.string(), url: z.string().nullable() })),
  /** what the buyer has chosen so far */
  provider_id: z.string().nullable().default(null),
  receipt_url: z.string().nullable(),
});

/** Whether an order is paid and how it can be; `amount` in so'm, times ISO 8601. */
export type Payment = z.infer<typeof schema>;

/** The order's payment as the ledger tells it; null when the order is not known, or is another account's. */
export async function findPayment(orderId: string, locale: Locale): Promise<Payment | null> {
  const path = `/store/orders/${orderId}/payment`;
  const answer = await orNull(
    callStore<{ payment: unknown }>(path, { locale, query: { locale }, signedIn: "may" }),
  );
  if (!answer) return null;
  const payment = schema.parse(answer.payment);
  return {
    ...payment,
    receipt_url: webUrl(payment.receipt_url),
    methods: payment.methods.map((method) => ({ ...method, url: webUrl(method.url) })),
  };
}

/** The buyer will pay the courier instead; false when the ledger does not allow it any more. */
export async function chooseCash(orderId: string, locale: Locale): Promise<boolean> {
  try {
    await callStore(`/store/orders/${orderId}/payment`, {
      method: "POST",
      locale,
      signedIn: "may",
      body: { provider_id: CASH },
    });
    return true;
  } catch (error) {
    if (error instanceof StoreRefusal) return false;
    throw error;
  }
}

export const isWebUrl = (url: string): boolean => /^https?:\/\//i.test(url) && URL.canParse(url);

/** Only http(s): a link of any other scheme is dropped. */
const webUrl = (url: string | null): string | null => (url && isWebUrl(url) ? url : null);

/** Card payments on our own page, through the gateway behind Uzcard. */
export const CARD = "pp_uzcard_uzcard";

const hints: Record<string, TextKey> = {
  [CASH]: "checkout.cashHint",
  [CARD]: "checkout.cardHint",
  pp_click_click: "checkout.clickHint",
};

export const methodHint = (providerId: string): TextKey =>
  hints[providerId] ?? "checkout.paymeHint";

/** `pp_payme_payme` -> Payme, `pp_click_click` -> Click; cards by their system. */
export function methodName(providerId: string): string {
  if (providerId === CARD) return "Uzcard";
  const name = providerId.split("_")[1] ?? providerId;
  return name.charAt(0).toUpperCase() + name.slice(1);
}

export const isSettled = (status: Payment["status"]): boolean =>
  status !== "awaiting" && status !== "processing";
