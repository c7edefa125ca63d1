import { maskCard, type CardFate } from "../test-cards.ts";
import type { Failure, Payment } from "./payment.ts";
import type { PaymentBook } from "./payment-book.ts";
import type { ShopAnswer } from "./shop-api.ts";
import type { ShopLine, Verdict } from "./shop-line.ts";

/** Pauses before a call without an answer is sent again, ms. */
const BEFORE_GIVING_UP = [500, 1000, 2000];
const WHILE_THE_BUYER_WAITS = [500, 1000, 1000];
/** A debit must end as confirmed or returned, so Complete goes on for an hour. */
const UNTIL_THE_SHOP_IS_BACK = Array.from({ length: 720 }, () => 5_000);
/** So many errors in a row to a debited Complete, and a person has to look. */
const ERRORS_BEFORE_A_PERSON_LOOKS = 3;

export const TAKEN: Verdict = { error: 0, note: "Success" };
/** What Click's own acceptance list sends when a payment was cancelled. */
export const CANCELLED: Verdict = { error: -5017, note: "Payment cancelled" };

const ALREADY_PAID = -4;
const CANCELLED_BEFORE = -9;

/** Moves money as Click does: asks the shop, debits the card, tells the shop. */
export class Teller {
  private readonly line: ShopLine;
  private readonly book: PaymentBook;

  constructor(line: ShopLine, book: PaymentBook) {
    this.line = line;
    this.book = book;
  }

  /** May this order be paid? False when the shop refused or was silent; then the payment has failed. */
  async prepare(payment: Payment): Promise<boolean> {
    if (this.line.habits.out_of_order) {
      await this.line.complete(payment, TAKEN);
    }
    const answer = await this.untilAnswered(() => this.line.prepare(payment), BEFORE_GIVING_UP);
    if (answer.answered && answer.error === 0) {
      payment.state = "prepared";
      payment.merchant_prepare_id = String(answer.body.merchant_prepare_id);
    } else {
      payment.state = "failed";
      payment.failure = failureOf(answer);
    }
    this.book.save();
    return payment.state === "prepared";
  }

  /** Prepare unless that was done, then the card, then Complete. Returns when the buyer may be told. */
  async pay(payment: Payment, card: string, fate: CardFate): Promise<void> {
    payment.card = maskCard(card);
    if (payment.state !== "prepared" && !(await this.prepare(payment))) {
      return;
    }
    if (fate === "slow_error") {
      await pause(10_000);
    }
    if (fate === "pays" || fate === "pays_without_sms") {
      await this.debit(payment);
    } else {
      await this.decline(payment, CANCELLED);
    }
  }

  /** The money is taken; the shop is told while the buyer waits, and after that in the background. */
  async debit(payment: Payment): Promise<void> {
    payment.state = "debited";
    this.book.save();
    if (this.line.habits.prepare_again) {
      await this.line.loseComplete(payment, TAKEN);
      await this.line.prepare(payment);
    }
    await this.confirm(payment, WHILE_THE_BUYER_WAITS);
    if (payment.state === "debited") {
      void this.confirm(payment, UNTIL_THE_SHOP_IS_BACK);
    }
    if (this.line.habits.out_of_order) {
      await this.line.prepare(payment);
      this.book.save();
    }
  }

  /** No money was taken; the shop is told so until it answers. */
  async decline(payment: Payment, verdict: Verdict): Promise<ShopAnswer> {
    payment.state = "failed";
    payment.failure = { by: "card", code: verdict.error, note: verdict.note };
    const tell = () => this.line.complete(payment, verdict);
    const answer = await this.untilAnswered(tell, BEFORE_GIVING_UP);
    this.book.save();
    if (!answer.answered) {
      void this.untilAnswered(tell, UNTIL_THE_SHOP_IS_BACK).then(() => this.book.save());
    }
    return answer;
  }

  /** Complete of a debit, until it is settled or the pauses are used up. */
  async confirm(payment: Payment, pauses_ms: number[]): Promise<void> {
    let errors = 0;
    for (const pause_ms of [...pauses_ms, 0]) {
      const answer = await this.line.complete(payment, TAKEN);
      errors = answer.answered ? errors + 1 : 0;
      this.settle(payment, answer, errors);
      this.book.save();
      if (payment.state !== "debited") {
        return;
      }
      await pause(pause_ms);
    }
  }

  /** One Complete with any verdict, for a person or a test; what it answers moves the payment as it would in life. */
  async completeOnce(payment: Payment, verdict: Verdict): Promise<ShopAnswer> {
    if (verdict.error === 0 && ["prepared", "manual"].includes(payment.state)) {
      payment.state = "debited";
    }
    if (verdict.error < 0 && payment.state === "prepared") {
      payment.state = "failed";
      payment.failure = { by: "card", code: verdict.error, note: verdict.note };
    }
    const answer = await this.line.complete(payment, verdict);
    if (verdict.error === 0) {
      this.settle(payment, answer, ERRORS_BEFORE_A_PERSON_LOOKS);
    }
    this.book.save();
    return answer;
  }

  /** The money goes back to the buyer. SHOP-API has no call for it: the shop hears nothing. */
  reverse(payment: Payment, by: "shop" | "cabinet"): void {
    payment.state = "reversed";
    payment.reversed_by = by;
    this.book.save();
  }

  /** After a restart: debits that the shop never answered. */
  resume(): void {
    for (const payment of this.book.list()) {
      if (payment.state === "debited") {
        void this.confirm(payment, UNTIL_THE_SHOP_IS_BACK);
      }
    }
  }

  private settle(payment: Payment, answer: ShopAnswer, errors: number): void {
    if (!answer.answered || payment.state !== "debited") {
      return;
    }
    if (answer.error === 0 || answer.error === ALREADY_PAID) {
      payment.state = "paid";
      payment.failure = null;
      payment.merchant_confirm_id = String(answer.body.merchant_confirm_id ?? "") || null;
    } else if (answer.error === CANCELLED_BEFORE) {
      // The shop had cancelled it before: the buyer gets the money back.
      payment.state = "failed";
      payment.failure = failureOf(answer);
    } else if (errors >= ERRORS_BEFORE_A_PERSON_LOOKS) {
      payment.state = "manual";
      payment.failure = failureOf(answer);
    }
  }

  private async untilAnswered(
    call: () => Promise<ShopAnswer>,
    pauses_ms: number[],
  ): Promise<ShopAnswer> {
    let answer = await call();
    for (const pause_ms of pauses_ms) {
      if (answer.answered) {
        break;
      }
      await pause(pause_ms);
      answer = await call();
    }
    return answer;
  }
}

const failureOf = (answer: ShopAnswer): Failure =>
  answer.answered
    ? { by: "shop", code: answer.error, note: answer.note }
    : { by: "silence", code: 0, note: answer.why };

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
