import { somText, type Locale } from "../locale.ts";
import { payerPage, resultBlock, type ResultKind, type Slip } from "../payer-page.ts";
import { DECLINED_CARD, digitsOf } from "../test-cards.ts";
import type { PageAnswer, PageRequest } from "../web.ts";
import {
  cardPage,
  codePage,
  gonePage,
  localeIn,
  providerIn,
  receiptPage,
  type Form,
} from "./buyer-pages.ts";
import { newCard } from "./card-desk.ts";
import type { Gateway } from "./endpoint.ts";
import { GatewayError } from "./gateway-error.ts";
import type { Payment } from "./payment.ts";
import { EXPIRE, OTP, testCard, UZCARD_CARD } from "./test-cards.ts";
import { say } from "./texts.ts";

/** A page does not wait longer than this for the shop's answer to the success callback, ms. */
const BUYER_WAITS_MS = 5_000;

type Opened = { invoice: Payment; form: Form; locale: Locale };

/** The hosted checkout of an invoice, and the receipt afterwards. */
export class InvoiceDesk {
  private readonly gateway: Gateway;

  constructor(gateway: Gateway) {
    this.gateway = gateway;
  }

  async show(request: PageRequest): Promise<PageAnswer> {
    const opened = this.open(request);
    if ("html" in opened) {
      return opened;
    }
    return opened.invoice.status === "draft"
      ? { html: cardPage({ ...opened.form, card: digitsOf(request.query.get("card")) }, false) }
      : result(opened);
  }

  async submit(request: PageRequest): Promise<PageAnswer> {
    const opened = this.open(request);
    if ("html" in opened) {
      return opened;
    }
    const { invoice, form } = opened;
    const { outcome, step, expire, code } = request.body;
    // A second press of the button finds the invoice in work already.
    if (outcome === "close" || invoice.status !== "draft") {
      return result(opened, outcome === "close" ? "closed" : undefined);
    }
    if (outcome === "success" || outcome === "decline") {
      return this.payOnPage(opened, outcome === "success" ? UZCARD_CARD : DECLINED_CARD);
    }
    const card = digitsOf(request.body.card);
    if (!testCard(card, step === "code" ? EXPIRE : digitsOf(expire))) {
      return { html: cardPage({ ...form, card, error: "unknown_card" }, false), status: 422 };
    }
    if (step !== "code") {
      return { html: codePage({ ...form, card }) };
    }
    return digitsOf(code) === OTP
      ? this.payOnPage(opened, card)
      : { html: codePage({ ...form, card, error: "bad_otp" }), status: 422 };
  }

  /** Debits a test card for an invoice; what went wrong is on the payment. */
  async pay(invoice: Payment, number: string): Promise<void> {
    const card = newCard(this.gateway, invoice.id, number);
    Object.assign(invoice, {
      card: card.id,
      card_pan: card.pan,
      ps: card.ps,
      phone: card.phone,
    });
    try {
      await this.gateway.teller.debit(invoice);
    } catch (error) {
      if (!(error instanceof GatewayError)) {
        throw error;
      }
    }
  }

  async receipt(request: PageRequest): Promise<PageAnswer> {
    const payment = this.gateway.books.payments.find(request.path[0]);
    const locale = localeIn(request, payment?.locale);
    if (!payment || payment.paid_at === null) {
      return { html: gonePage(locale, "unknown_text"), status: 404 };
    }
    return {
      html: receiptPage(receiptSlip(payment, locale), {
        paid_at: payment.paid_at,
        qr_url: payment.tax?.qr_url ?? null,
        returned: payment.refunded > 0 ? somText(String(payment.refunded), locale) : "",
      }),
    };
  }

  private async payOnPage(opened: Opened, card: string): Promise<PageAnswer> {
    const enough = new Promise((resolve) => setTimeout(resolve, BUYER_WAITS_MS).unref());
    await Promise.race([this.pay(opened.invoice, card), enough]);
    return result(opened);
  }

  private open(request: PageRequest): Opened | { html: string; status: number } {
    const invoice = this.gateway.books.payments.find(request.path[0]);
    const locale = localeIn(request, invoice?.locale);
    if (!invoice || invoice.kind !== "invoice") {
      return { html: gonePage(locale, "unknown_text"), status: 404 };
    }
    const isOver =
      invoice.status === "draft"
        ? Date.now() > (invoice.expires_at ?? Infinity)
        : invoice.status === "error" && invoice.failure === null;
    if (isOver) {
      return { html: gonePage(locale), status: 410 };
    }
    const here = `/multicard/invoice/${invoice.id}`;
    return { invoice, locale, form: { here, slip: slipOf(invoice, locale) } };
  }
}

/** Nothing is left to pay, so the sum stands alone. */
const receiptSlip = (payment: Payment, locale: Locale): Slip => ({
  ...slipOf(payment, locale),
  heading: somText(String(payment.charged), locale),
});

const slipOf = (payment: Payment, locale: Locale): Slip => ({
  provider: providerIn(locale),
  locale,
  amount: String(payment.amount),
  rows: [
    [say("order", locale), payment.invoice_id],
    [say("store", locale), String(payment.store_id)],
  ],
});

const KINDS: Partial<Record<Payment["status"], ResultKind>> = {
  success: "paid",
  error: "failed",
  revert: "failed",
};

/** How it ended. A buyer is sent back to the shop by itself, unless nothing was paid. */
function result({ invoice, form, locale }: Opened, closed?: "closed"): PageAnswer {
  const kind = closed ?? KINDS[invoice.status] ?? "waiting";
  const { callback_message, return_url, return_error_url } = invoice;
  const why = callback_message
    ? `${say("failed_by_shop", locale)}: ${callback_message}`
    : say(invoice.status === "revert" ? "refunded" : "failed_by_card", locale);
  const returnUrl = kind === "failed" ? (return_error_url ?? return_url) : return_url;
  const goesBack = returnUrl && (kind === "paid" || kind === "waiting");
  return {
    html: payerPage(
      form.slip,
      `${kind}_title`,
      resultBlock({
        locale,
        kind,
        text: kind === "failed" ? why : say(`${kind}_text`, locale),
        returnUrl,
        // A failed invoice stays failed: the shop makes another one.
        againUrl: returnUrl ?? form.here,
      }),
      { refresh: goesBack ? `1.5;url=${returnUrl}` : undefined },
    ),
  };
}
