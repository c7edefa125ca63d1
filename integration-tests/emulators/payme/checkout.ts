import type { PageAnswer, PageRequest } from "../web.ts";
import { wrongLinkPage, checkoutPage, resultPage, smsPage } from "./checkout-page.ts";
import { readCheckoutLink, returnUrlOf, type Checkout } from "./checkout-link.ts";
import { localeOf, type Locale } from "../locale.ts";
import { failureText } from "./merchant-message.ts";
import type { ReceiptBook } from "./receipt-book.ts";
import type { Receipt } from "./receipt.ts";
import type { Teller } from "./teller.ts";
import {
  cardFate,
  DECLINED_CARD,
  digitsOf,
  GOOD_CARD,
  SMS_CODE,
  TEST_CARDS,
} from "../test-cards.ts";

type Opened = { checkout: Checkout; locale: Locale };

/** The checkout pages: what a buyer does on them, and what Payme then does with the shop. */
export class CheckoutDesk {
  private readonly merchantId: string;
  private readonly book: ReceiptBook;
  private readonly teller: Teller;

  constructor(merchantId: string, book: ReceiptBook, teller: Teller) {
    this.merchantId = merchantId;
    this.book = book;
    this.teller = teller;
  }

  async show(request: PageRequest): Promise<PageAnswer> {
    const opened = this.open(request);
    return "html" in opened
      ? opened
      : { html: checkoutPage({ ...opened, card: digitsOf(request.query.get("card")) }) };
  }

  async submit(request: PageRequest): Promise<PageAnswer> {
    const opened = this.open(request);
    if ("html" in opened) {
      return opened;
    }
    const { step, outcome } = request.body;
    if (outcome === "close") {
      return this.result(opened, null);
    }
    if (outcome === "success" || outcome === "decline") {
      return this.payAtOnce(opened, outcome === "success" ? GOOD_CARD : DECLINED_CARD);
    }
    return step === "code" ? this.takeCode(opened, request) : this.takeCard(opened, request);
  }

  /** A payment without pages, for tests. `create_only` leaves the order held and the card untouched. */
  async payWithoutPages(
    checkout: Checkout,
    outcome: "success" | "decline" | "create_only",
  ): Promise<Receipt> {
    const receipt = this.book.open(checkout);
    const { error } = await this.teller.check(receipt);
    if (error) {
      return receipt;
    }
    if (outcome === "create_only") {
      await this.teller.create(receipt);
      return receipt;
    }
    const card = outcome === "success" ? GOOD_CARD : DECLINED_CARD;
    return this.teller.pay(receipt, card, TEST_CARDS[card] ?? "blocked");
  }

  private open({ path, query }: PageRequest): Opened | { html: string; status: number } {
    const checkout = readCheckoutLink(decodeURIComponent(path[0] ?? ""));
    const locale = localeOf(query.get("l"), checkout?.locale);
    if (!checkout) {
      return { html: wrongLinkPage("bad_link", locale), status: 400 };
    }
    return checkout.merchantId === this.merchantId
      ? { checkout, locale }
      : { html: wrongLinkPage("unknown_merchant", locale), status: 404 };
  }

  private async payAtOnce(opened: Opened, card: string): Promise<PageAnswer> {
    const outcome = card === GOOD_CARD ? "success" : "decline";
    return this.result(opened, await this.payWithoutPages(opened.checkout, outcome));
  }

  private async takeCard(opened: Opened, { body }: PageRequest): Promise<PageAnswer> {
    const card = digitsOf(body.card);
    const fate = cardFate(card, digitsOf(body.expire));
    if (fate === null || fate === "expired" || fate === "blocked") {
      const error = fate === null ? "bad_card" : (`card_${fate}` as const);
      return { html: checkoutPage({ ...opened, card, error }), status: 422 };
    }
    const receipt = this.book.open(opened.checkout);
    const { error } = await this.teller.check(receipt);
    if (error) {
      return this.result(opened, receipt);
    }
    if (fate === "pays_without_sms") {
      return this.result(opened, await this.teller.pay(receipt, card, fate));
    }
    return { html: smsPage({ ...opened, receipt_id: receipt.id, fate_card: card }) };
  }

  private async takeCode(opened: Opened, { body }: PageRequest): Promise<PageAnswer> {
    const card = digitsOf(body.card);
    const fate = TEST_CARDS[card];
    const receipt = this.book.find(body.receipt);
    if (!receipt || !fate || receipt.checkout !== opened.checkout.encoded) {
      return { html: checkoutPage(opened) };
    }
    if (digitsOf(body.code) !== SMS_CODE) {
      const view = { ...opened, receipt_id: receipt.id, fate_card: card };
      return { html: smsPage({ ...view, error: "bad_code" }), status: 422 };
    }
    // A second press of the button finds the receipt in work already.
    return this.result(
      opened,
      receipt.state === 0 ? await this.teller.pay(receipt, card, fate) : receipt,
    );
  }

  private result(opened: Opened, receipt: Receipt | null): PageAnswer {
    const paid = receipt?.state === 4;
    const kind = paid ? "paid" : !receipt ? "closed" : receipt.state === 50 ? "failed" : "waiting";
    const text = receipt && kind === "failed" ? failureText(receipt, opened.locale) : undefined;
    const returnUrl = returnUrlOf(opened.checkout, paid ? receipt.id : null);
    return { html: resultPage({ ...opened, kind, text, returnUrl }) };
  }
}
