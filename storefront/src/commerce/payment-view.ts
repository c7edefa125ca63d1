import type { Translate, TextKey } from "../i18n/dictionary";
import { CASH } from "./checkout";
import { isSettled, methodName, type Payment } from "./payment";

/** `wait` is for the buyer to act, `busy` while something runs without them. */
export type PaymentTone = "wait" | "busy" | "good" | "bad";
/** Everything the payment panel shows, already in the shopper's language; also the answer of the status endpoint. */
export type PaymentView = {
  status: Payment["status"] | "unknown";
  tone: PaymentTone;
  title: string;
  text: string;
  /** online ways to pay, the chosen one first */
  links: { label: string; url: string }[];
  /** label of the button that switches to cash, null when that is not open */
  cashLabel: string | null;
  receipt: { label: string; url: string } | null;
  /** ms until the unpaid order expires, counted from when the server answered; null when it does not */
  leftMs: number | null;
  /** true while the page should ask again */
  live: boolean;
};

const texts: Record<
  PaymentView["status"] | "cash" | "held",
  { tone: PaymentTone; title: TextKey; text: TextKey }
> = {
  awaiting: { tone: "wait", title: "order.awaiting", text: "order.awaitingText" },
  cash: { tone: "good", title: "order.cash", text: "order.cashText" },
  processing: { tone: "busy", title: "order.processing", text: "order.processingText" },
  held: { tone: "busy", title: "order.held", text: "order.heldText" },
  paid: { tone: "good", title: "order.paid", text: "order.paidText" },
  refunded: { tone: "bad", title: "order.refunded", text: "order.refundedText" },
  cancelled: { tone: "bad", title: "order.cancelled", text: "order.cancelledText" },
  unknown: { tone: "wait", title: "order.unknown", text: "order.unknownText" },
};

/** @param now ms UTC, the server's clock: the shopper's may be wrong */
export function paymentView(
  payment: Payment | null,
  { t, money, now }: { t: Translate; money: (som: number) => string; now: number },
): PaymentView {
  const byCash = payment?.status === "awaiting" && payment.provider_id === CASH;
  const status = payment?.status ?? "unknown";
  const { tone, title, text } = texts[byCash ? "cash" : payment?.held ? "held" : status];
  const chosen = payment?.provider_id;
  // Whoever has money blocked is not asked for it again.
  const online = (payment?.held ? [] : (payment?.methods ?? []))
    .flatMap(({ provider_id, url }) => (url ? [{ provider_id, url }] : []))
    .sort((a, b) => Number(b.provider_id === chosen) - Number(a.provider_id === chosen));
  const payLabel = byCash ? "order.payNow" : "order.payWith";
  const cashOpen =
    !byCash && (payment?.methods ?? []).some((method) => method.provider_id === CASH);
  const expires =
    status === "awaiting" && payment?.expires_at ? Date.parse(payment.expires_at) - now : null;
  return {
    status,
    tone,
    title: t(title),
    text: t(text, { price: money(payment?.amount ?? 0) }),
    links: online.map(({ provider_id, url }) => ({
      label: byCash
        ? `${t(payLabel)}: ${methodName(provider_id)}`
        : t(payLabel, { method: methodName(provider_id) }),
      url,
    })),
    cashLabel: cashOpen ? t("order.switchToCash") : null,
    receipt: payment?.receipt_url ? { label: t("order.receipt"), url: payment.receipt_url } : null,
    leftMs: expires === null ? null : Math.max(0, expires),
    live: !byCash && (payment === null || !isSettled(payment.status)),
  };
}
