import type { PageAnswer, PageRequest } from "../web.ts";
import { BadRequest } from "../web.ts";
import { cabinetPage, type CabinetView } from "./cabinet-page.ts";
import { changeHabits } from "./habits.ts";
import { localeOf } from "../locale.ts";
import type { MerchantAnswer } from "./call-merchant.ts";
import { merchantText } from "./merchant-message.ts";
import type { MerchantLine } from "./merchant-line.ts";
import type { ReceiptBook } from "./receipt-book.ts";
import { REASON_REFUND, type Teller } from "./teller.ts";
import type { TextKey } from "./texts.ts";

/** What a merchant does in the cabinet. */
export class Cabinet {
  private readonly book: ReceiptBook;
  private readonly teller: Teller;
  private readonly line: MerchantLine;

  constructor(book: ReceiptBook, teller: Teller, line: MerchantLine) {
    this.book = book;
    this.teller = teller;
    this.line = line;
  }

  async show({ query }: PageRequest, notice?: CabinetView["notice"]): Promise<PageAnswer> {
    const locale = localeOf(query.get("l"), "uz");
    const receipts = this.book.list();
    return { html: cabinetPage({ receipts, habits: this.line.habits, locale, notice }) };
  }

  async act(request: PageRequest): Promise<PageAnswer> {
    const receipt = this.book.find(request.path[0]);
    if (!receipt) {
      throw new BadRequest("no such receipt", 404);
    }
    if (request.body.do === "refund") {
      const answer = await this.teller.cancel(receipt, REASON_REFUND);
      return this.tell(request, answer, "refunded", "refund_refused");
    }
    const answer = await this.teller.sendFiscalReceipt(receipt);
    return this.tell(request, answer, "fiscal_sent", "fiscal_refused");
  }

  /** Boxes that are not ticked are absent from a form, so they are named here as off. */
  async change(request: PageRequest): Promise<PageAnswer> {
    const off = { lose_answers: false, out_of_order: false, fiscal: false };
    this.line.habits = changeHabits(this.line.habits, { ...off, ...request.body });
    return this.show(request, { key: "habits_saved", good: true });
  }

  private async tell(
    request: PageRequest,
    { error }: MerchantAnswer,
    good: TextKey,
    bad: TextKey,
  ): Promise<PageAnswer> {
    const locale = localeOf(request.query.get("l"), "uz");
    return this.show(
      request,
      error
        ? {
            key: bad,
            good: false,
            detail: `${merchantText(error.message, locale)} (${error.code})`,
          }
        : { key: good, good: true },
    );
  }
}
