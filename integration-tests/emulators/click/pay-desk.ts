import { localeOf, localeOfHeader, type Locale } from "../locale.ts";
import {
  cardFate,
  DECLINED_CARD,
  digitsOf,
  GOOD_CARD,
  SMS_CODE,
  TEST_CARDS,
} from "../test-cards.ts";
import type { PageAnswer, PageRequest } from "../web.ts";
import { readPayLink, type PayLink } from "./pay-link.ts";
import { payPage, resultPage, smsPage, wrongLinkPage } from "./pay-page.ts";
import type { Payment } from "./payment.ts";
import type { PaymentBook } from "./payment-book.ts";
import type { ShopLine } from "./shop-line.ts";
import type { Teller } from "./teller.ts";

export type Outcome = "success" | "decline" | "prepare_only";

type Opened = { link: PayLink; locale: Locale };
type Merchant = { serviceId: string; merchantId: string };

/** The payment page: what a buyer does on it, and what Click then does with the shop. */
export class PayDesk {
  private readonly merchant: Merchant;
  private readonly book: PaymentBook;
  private readonly teller: Teller;
  private readonly line: ShopLine;

  constructor(merchant: Merchant, book: PaymentBook, teller: Teller, line: ShopLine) {
    this.merchant = merchant;
    this.book = book;
    this.teller = teller;
    this.line = line;
  }

  async show(request: PageRequest): Promise<PageAnswer> {
    const opened = this.open(request);
    return "html" in opened
      ? opened
      : { html: payPage({ ...opened, card: digitsOf(request.query.get("card")) }) };
  }

  async submit(request: PageRequest): Promise<PageAnswer> {
    const opened = this.open(request);
    if ("html" in opened) {
      return opened;
    }
    const { step, outcome } = request.body;
    if (outcome === "close") {
      return result(opened, null);
    }
    if (outcome === "success" || outcome === "decline") {
      return result(opened, await this.payWithoutPages(opened.link, outcome, opened.locale));
    }
    return step === "code" ? this.takeCode(opened, request) : this.takeCard(opened, request);
  }

  /** A payment without pages, for tests. `prepare_only` leaves the order held and the card untouched. */
  async payWithoutPages(link: PayLink, outcome: Outcome, locale: Locale): Promise<Payment> {
    const payment = this.newPayment(link, locale);
    if (outcome === "prepare_only") {
      await this.teller.prepare(payment);
    } else {
      const card = outcome === "success" ? GOOD_CARD : DECLINED_CARD;
      await this.teller.pay(payment, card, TEST_CARDS[card] ?? "blocked");
    }
    return payment;
  }

  isOurs({ service_id, merchant_id }: PayLink): boolean {
    return service_id === this.merchant.serviceId && merchant_id === this.merchant.merchantId;
  }

  private open({ query, headers }: PageRequest): Opened | { html: string; status: number } {
    const locale = localeOf(query.get("lang"), localeOfHeader(headers["accept-language"]));
    const link = readPayLink(query);
    if (!link) {
      return { html: wrongLinkPage("bad_link", locale), status: 400 };
    }
    return this.isOurs(link)
      ? { link, locale }
      : { html: wrongLinkPage("unknown_service", locale), status: 404 };
  }

  private async takeCard(opened: Opened, { body }: PageRequest): Promise<PageAnswer> {
    const card = digitsOf(body.card);
    const fate = cardFate(card, digitsOf(body.expire));
    if (fate === null || fate === "expired" || fate === "blocked") {
      const error = fate === null ? "bad_card" : (`card_${fate}` as const);
      return { html: payPage({ ...opened, card, error }), status: 422 };
    }
    const payment = this.newPayment(opened.link, opened.locale);
    if (fate === "pays_without_sms") {
      await this.teller.pay(payment, card, fate);
      return result(opened, payment);
    }
    return (await this.teller.prepare(payment))
      ? { html: smsPage({ ...opened, payment, fate_card: card }) }
      : result(opened, payment);
  }

  private async takeCode(opened: Opened, { body }: PageRequest): Promise<PageAnswer> {
    const card = digitsOf(body.card);
    const fate = TEST_CARDS[card];
    const payment = this.book.find(body.payment);
    if (!payment || !fate || payment.merchant_trans_id !== opened.link.transaction_param) {
      return { html: payPage(opened) };
    }
    if (digitsOf(body.code) !== SMS_CODE) {
      const view = { ...opened, payment, fate_card: card };
      return { html: smsPage({ ...view, error: "bad_code" }), status: 422 };
    }
    // A second press of the button finds the payment in work already.
    if (payment.state === "prepared" && payment.card === null) {
      await this.teller.pay(payment, card, fate);
    }
    return result(opened, payment);
  }

  private newPayment(link: PayLink, locale: Locale): Payment {
    return this.book.open(link, locale, this.line.habits.big_ids);
  }
}

const result = ({ link, locale }: Opened, payment: Payment | null): PageAnswer => ({
  html: resultPage(link, locale, payment),
});
