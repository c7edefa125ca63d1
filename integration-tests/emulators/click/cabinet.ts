import { localeOf, localeOfHeader, type Locale } from "../locale.ts";
import { BadRequest, type PageAnswer, type PageRequest } from "../web.ts";
import { ACTIONS, cabinetPage, type CabinetView } from "./cabinet-page.ts";
import { changeHabits, FLAGS } from "./habits.ts";
import type { PaymentBook } from "./payment-book.ts";
import type { ShopLine } from "./shop-line.ts";
import { CANCELLED, TAKEN, type Teller } from "./teller.ts";

/** What a merchant, or Click's own staff, does in the cabinet. */
export class Cabinet {
  private readonly book: PaymentBook;
  private readonly teller: Teller;
  private readonly line: ShopLine;

  constructor(book: PaymentBook, teller: Teller, line: ShopLine) {
    this.book = book;
    this.teller = teller;
    this.line = line;
  }

  async show(request: PageRequest, notice?: CabinetView["notice"]): Promise<PageAnswer> {
    const payments = this.book.list();
    const locale = localeIn(request);
    return { html: cabinetPage({ payments, habits: this.line.habits, locale, notice }) };
  }

  /** A button that no longer fits the payment's state does nothing. */
  async act(request: PageRequest): Promise<PageAnswer> {
    const payment = this.book.find(request.path[0]);
    if (!payment) {
      throw new BadRequest("no such payment", 404);
    }
    const action = ACTIONS[payment.state].find((one) => one === request.body.do);
    if (!action) {
      return this.show(request);
    }
    if (action === "refund") {
      this.teller.reverse(payment, "cabinet");
      return this.show(request, { key: "refunded", good: true });
    }
    if (action === "debit") {
      await this.teller.debit(payment);
      return this.show(request, { key: `state_${payment.state}`, good: payment.state === "paid" });
    }
    const verdict = action === "decline" ? CANCELLED : TAKEN;
    const answer = await this.teller.completeOnce(payment, verdict);
    return this.show(
      request,
      answer.answered
        ? { key: "shop_told", good: true, detail: `${answer.note} (${answer.error})` }
        : { key: "failed_by_silence", good: false, detail: answer.why },
    );
  }

  /** Boxes that are not ticked are absent from a form, so they are named here as off. */
  async change(request: PageRequest): Promise<PageAnswer> {
    const off = Object.fromEntries(FLAGS.map((name) => [name, false]));
    this.line.habits = changeHabits(this.line.habits, { ...off, ...request.body });
    return this.show(request, { key: "habits_saved", good: true });
  }
}

const localeIn = ({ query, headers }: PageRequest): Locale =>
  localeOf(query.get("lang"), localeOfHeader(headers["accept-language"]));
